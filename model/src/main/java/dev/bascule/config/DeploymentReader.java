// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.Expectation;
import dev.bascule.check.PerSite;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.config.Configuration.LagSpec;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/// Turns one deployment's keys into what the engine works with, and notes what does not fit together.
final class DeploymentReader {
    private static final Duration USUAL_TTL = Duration.ofSeconds(60);

    private final DeploymentId id;
    private final View view;
    private final List<ProviderId> usable;
    private final BiConsumer<Tree, String> problem;

    DeploymentReader(String name, View view, List<ProviderId> usable, BiConsumer<Tree, String> problem) {
        this.id = new DeploymentId(name);
        this.view = view;
        this.usable = usable;
        this.problem = problem;
    }

    DeploymentSpec read() {
        var sites = new ArrayList<Site>();
        view.named("sites").forEach((name, site) -> sites.add(site(name, site)));
        var nodes = new ArrayList<Node>();
        view.named("nodes").forEach((name, node) -> nodes.add(node(name, node)));
        var deployment = new Deployment(id, view.text("description").orElse(""), sites, nodes);
        checkNodes(deployment);
        var policy = new PolicyReader(view).read();
        var hooks = new HookReader(view, problem).read();
        var checks = view.items("checks").stream()
                .flatMap(c -> check(c, policy, deployment).stream())
                .toList();
        checkNames();
        return new DeploymentSpec(new Setup(deployment, policy, records(), hooks), checks, lags(deployment));
    }

    private static Site site(String name, View v) {
        return new Site(
                new SiteId(name),
                Role.valueOf(upper(v.need("role"))),
                v.text("tier").map(t -> Tier.valueOf(upper(t))).orElse(Tier.HOT),
                v.text("region").orElse(name),
                v.need("address"),
                v.text("address6"),
                v.integer("priority").orElse(0));
    }

    private static Node node(String name, View v) {
        return new Node(
                new NodeId(name),
                NodeKind.valueOf(upper(v.need("kind"))),
                v.isTrue("per_site"),
                v.isTrue("stateful"),
                v.texts("needs").stream().map(NodeId::new).toList(),
                v.text("replicates_from").map(SiteId::new));
    }

    private void checkNodes(Deployment deployment) {
        view.named("nodes").forEach((name, node) -> {
            for (var needed : node.texts("needs")) {
                if (deployment.node(new NodeId(needed)).isEmpty()) {
                    problem.accept(node.tree(), "node " + name + " needs '" + needed + "', and there is no such node");
                }
            }
            node.text("replicates_from")
                    .filter(s -> deployment.site(new SiteId(s)).isEmpty())
                    .ifPresent(s -> problem.accept(
                            node.tree(), "node " + name + " replicates from '" + s + "', and there is no such site"));
        });
    }

    private List<RecordTarget> records() {
        var written = new ArrayList<>(view.items("records"));
        view.group("record").ifPresent(written::add);
        if (written.isEmpty()) {
            problem.accept(view.tree(), "deployment " + id + " needs a 'record' that a failover can move");
        }
        var providers = view.texts("providers").stream()
                .map(ProviderId::new)
                .filter(usable::contains)
                .toList();
        return written.stream().flatMap(r -> record(r, providers).stream()).toList();
    }

    private Optional<RecordTarget> record(View r, List<ProviderId> providers) {
        try {
            var type = r.text("type").map(RecordType::valueOf).orElse(RecordType.A);
            var key = new RecordKey(r.need("zone"), r.need("name"), type);
            return Optional.of(new RecordTarget(key, r.duration("ttl").orElse(USUAL_TTL), providers));
        } catch (IllegalArgumentException outsideItsZone) {
            problem.accept(r.tree(), String.valueOf(outsideItsZone.getMessage()));
            return Optional.empty();
        }
    }

    /// Two checks of one name at the same site could not be told apart.
    private void checkNames() {
        var seen = new HashSet<List<String>>();
        for (var check : view.items("checks")) {
            if (!seen.add(List.of(check.need("name"), check.need("site")))) {
                problem.accept(
                        check.tree(), "there are two checks '" + check.need("name") + "'; give each a name of its own");
            }
        }
    }

    private List<Check> check(View v, Policy policy, Deployment deployment) {
        var site = v.text("site").map(SiteId::new);
        site.filter(s -> deployment.site(s).isEmpty())
                .ifPresent(s -> problem.accept(
                        v.tree(), "check " + v.need("name") + " looks at site '" + s + "', and there is no such site"));
        var node = v.text("node").map(NodeId::new);
        node.filter(n -> deployment.node(n).isEmpty())
                .ifPresent(n -> problem.accept(
                        v.tree(), "check " + v.need("name") + " looks at node '" + n + "', and there is no such node"));
        var interval = v.duration("interval").orElse(policy.interval());
        var timeout = v.duration("timeout").orElse(shorter(policy.timeout(), interval));
        if (timeout.compareTo(interval) > 0) {
            problem.accept(v.tree(), "check " + v.need("name") + " has a timeout longer than its interval");
        }
        var written = new Check(
                new CheckId(id, site, v.need("name")),
                node,
                CheckType.valueOf(upper(v.need("type"))),
                v.need("target"),
                v.text("query"),
                v.group("expect").map(DeploymentReader::expectation).orElse(Expectation.ANY),
                interval,
                timeout,
                v.integer("failure_threshold").orElse(policy.failureThreshold()),
                v.integer("recovery_threshold").orElse(policy.recoveryThreshold()),
                v.isTrue("critical"));
        return PerSite.expand(written, deployment.sites());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    static Expectation expectation(View v) {
        return new Expectation(
                v.integer("status").map(OptionalInt::of).orElse(OptionalInt.empty()),
                v.text("body_contains"),
                v.text("header"),
                v.text("value"));
    }

    private List<LagSpec> lags(Deployment deployment) {
        var specs = new ArrayList<LagSpec>();
        view.named("nodes")
                .forEach((name, node) -> node.group("lag").ifPresent(lag -> {
                    for (var site : deployment.sites()) {
                        specs.add(new LagSpec(
                                new NodeId(name),
                                site.id(),
                                lag.need("target").replace("$site", site.id().value()),
                                lag.need("query").replace("$site", site.id().value())));
                    }
                }));
        return specs;
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
