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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns one deployment's keys into what the engine works with, and notes what does not fit together.
final class DeploymentReader {
    private static final Duration USUAL_TTL = Duration.ofSeconds(60);

    private final DeploymentId id;
    private final View view;
    private final Map<ProviderId, String> usable;
    private final List<String> references;
    private final Problem.Found problems;

    /// `usable` are the providers that this version can use, with the service behind each.
    DeploymentReader(
            String name, View view, Map<ProviderId, String> usable, List<String> references, Problem.Found problems) {
        this.id = new DeploymentId(name);
        this.view = view;
        this.usable = usable;
        this.references = references;
        this.problems = problems;
    }

    DeploymentSpec read() {
        var sites = new ArrayList<Site>();
        view.named("sites").forEach((name, site) -> sites.add(site(name, site)));
        var nodes = new ArrayList<Node>();
        view.named("nodes").forEach((name, node) -> nodes.add(node(name, node)));
        var deployment = new Deployment(id, view.text("description").orElse(""), sites, nodes);
        checkSites(deployment);
        checkNodes(deployment);
        var policy = new PolicyReader(view).read();
        var hooks = new HookReader(view, problems).read();
        var checks = checks(policy, deployment);
        checkPace(policy);
        var setup = new Setup(deployment, policy, records(deployment), hooks, services());
        return new DeploymentSpec(
                setup, checks, references(policy, checks), lags(deployment), new PolicyReader(view).readiness());
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

    private Tree place(String key) {
        return view.tree(key).orElse(view.tree());
    }

    private void checkSites(Deployment deployment) {
        if (deployment.backups().isEmpty()) {
            problems.add(place("sites"), "deployment " + id + " has no backup site; a failover needs somewhere to go");
        }
        var addresses = new HashSet<String>();
        view.named("sites").forEach((name, site) -> {
            for (var key : List.of("address", "address6")) {
                site.text(key)
                        .filter(a -> !addresses.add(a))
                        .ifPresent(a -> problems.add(
                                site.tree(), "site " + name + " has the address " + a + " of another site"));
            }
        });
    }

    private void checkPace(Policy policy) {
        view.group("policy")
                .flatMap(p -> p.tree("timeout"))
                .filter(_ -> policy.timeout().compareTo(policy.interval()) > 0)
                .ifPresent(at -> problems.add(at, "the policy has a timeout longer than its interval"));
    }

    private void checkNodes(Deployment deployment) {
        view.named("nodes").forEach((name, node) -> {
            for (var needed : node.texts("needs")) {
                requireNode(deployment, node, "needs", needed, "node " + name + " needs ");
            }
            node.text("replicates_from")
                    .ifPresent(s ->
                            requireSite(deployment, node, "replicates_from", s, "node " + name + " replicates from "));
        });
    }

    private void requireNode(Deployment deployment, View at, String key, String node, String who) {
        var known = deployment.nodes().stream().map(n -> n.id().value()).toList();
        if (!known.contains(node)) {
            problems.addUnknown(
                    at.tree(key).orElse(at.tree()), who + Shown.of(node) + ", and there is no such node", node, known);
        }
    }

    private void requireSite(Deployment deployment, View at, String key, String site, String who) {
        var known = deployment.sites().stream().map(s -> s.id().value()).toList();
        if (!known.contains(site)) {
            problems.addUnknown(
                    at.tree(key).orElse(at.tree()), who + Shown.of(site) + ", and there is no such site", site, known);
        }
    }

    private List<RecordTarget> records(Deployment deployment) {
        var written = new ArrayList<>(view.items("records"));
        view.group("record").ifPresent(written::add);
        if (written.isEmpty()) {
            problems.add(view.tree(), "deployment " + id + " needs a 'record' that a failover can move");
        }
        var providers = providers().toList();
        checkProviders();
        var keys = new HashSet<RecordKey>();
        var records = new ArrayList<RecordTarget>();
        for (var r : written) {
            record(r, providers).ifPresent(target -> {
                checkRecord(r, target.key(), keys.add(target.key()), deployment);
                records.add(target);
            });
        }
        return records;
    }

    private Stream<ProviderId> providers() {
        return view.texts("providers").stream().map(ProviderId::new).filter(usable::containsKey);
    }

    private Map<ProviderId, String> services() {
        return providers().distinct().collect(Collectors.toMap(Function.identity(), usable::get));
    }

    private void checkProviders() {
        var names = view.texts("providers");
        if (names.isEmpty()) {
            problems.add(place("providers"), "deployment " + id + " names no provider that holds its record");
        }
        if (new HashSet<>(names).size() < names.size()) {
            problems.add(place("providers"), "deployment " + id + " names a provider twice");
        }
    }

    private void checkRecord(View at, RecordKey key, boolean isFirst, Deployment deployment) {
        if (!isFirst) {
            problems.add(at.tree(), "record " + key + " stands twice");
        }
        if (key.type() == RecordType.AAAA && deployment.primary().address6().isEmpty()) {
            problems.add(
                    at.tree(),
                    "record " + key + " needs an 'address6' at the primary site "
                            + deployment.primary().id());
        }
    }

    private Optional<RecordTarget> record(View r, List<ProviderId> providers) {
        try {
            var type = r.text("type").map(RecordType::valueOf).orElse(RecordType.A);
            var key = new RecordKey(r.need("zone"), r.need("name"), type);
            return Optional.of(new RecordTarget(key, r.duration("ttl").orElse(USUAL_TTL), providers));
        } catch (IllegalArgumentException outsideItsZone) {
            problems.add(r.tree(), String.valueOf(outsideItsZone.getMessage()));
            return Optional.empty();
        }
    }

    /// Two checks of one name at the same site could not be told apart.
    private List<Check> checks(Policy policy, Deployment deployment) {
        var all = new ArrayList<Check>();
        var seen = new HashSet<CheckId>();
        for (var item : view.items("checks")) {
            var expanded = check(item, policy, deployment);
            if (!expanded.stream().map(c -> seen.add(c.id())).reduce(true, Boolean::logicalAnd)) {
                problems.add(
                        item.tree(), "there are two checks '" + item.need("name") + "'; give each a name of its own");
            }
            all.addAll(expanded);
        }
        return all;
    }

    /// Servers of no site, at the policy's pace.
    private List<Check> references(Policy policy, List<Check> checks) {
        var all = new ArrayList<Check>();
        for (var target : references) {
            var id = new CheckId(this.id, Optional.empty(), "reference-" + (all.size() + 1));
            if (checks.stream().anyMatch(c -> c.id().equals(id))) {
                problems.add(place("checks"), "check " + id.name() + " has the name of a reference; give it another");
            }
            all.add(new Check(
                    id,
                    Optional.empty(),
                    CheckType.TCP,
                    target,
                    Optional.empty(),
                    Expectation.ANY,
                    policy.interval(),
                    policy.timeout(),
                    policy.failureThreshold(),
                    policy.recoveryThreshold(),
                    false));
        }
        return all;
    }

    private List<Check> check(View v, Policy policy, Deployment deployment) {
        var looks = "check " + v.need("name") + " looks at ";
        v.text("site").ifPresent(s -> requireSite(deployment, v, "site", s, looks + "site "));
        v.text("node").ifPresent(n -> requireNode(deployment, v, "node", n, looks + "node "));
        var site = v.text("site").map(SiteId::new);
        var node = v.text("node").map(NodeId::new);
        var interval = v.duration("interval").orElse(policy.interval());
        var timeout = v.duration("timeout").orElse(shorter(policy.timeout(), interval));
        if (timeout.compareTo(interval) > 0) {
            problems.add(v.tree(), "check " + v.need("name") + " has a timeout longer than its interval");
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
        var expanded = PerSite.expand(written, deployment.sites());
        expanded.stream()
                .filter(c -> !canLookAt(c.type(), c.target()))
                .findFirst()
                .ifPresent(c -> problems.add(
                        v.tree("target").orElse(v.tree()),
                        "check " + v.need("name") + " has the target " + Shown.of(c.target()),
                        targetOf(c.type())));
        return expanded;
    }

    private static boolean canLookAt(CheckType type, String target) {
        return switch (type) {
            case HTTP -> Form.URL.fits(target);
            case TCP -> Form.HOST_PORT.fits(target);
            case DATABASE -> target.matches("jdbc:(sqlite|postgresql):.+");
            case PROCESS -> true;
        };
    }

    private static String targetOf(CheckType type) {
        return switch (type) {
            case HTTP -> "a URL such as https://example.com/health";
            case TCP -> "a host and port such as db.example.com:5432";
            case DATABASE -> "a JDBC address, jdbc:sqlite:… or jdbc:postgresql:…";
            case PROCESS -> "the name of a process";
        };
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
