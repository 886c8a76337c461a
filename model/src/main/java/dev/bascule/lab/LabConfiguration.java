// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.drill.Scenario;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.provider.ProviderKind;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.SiteDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the `bascule.yaml` with which an ordinary engine connects to a running lab, from one vantage point.
/// Its token is `${env:BASCULE_LAB_TOKEN}`, whose value is [LabSettings#token]; it guards nothing.
public final class LabConfiguration {
    /// The environment variable that holds the token of the lab.
    public static final String TOKEN_VARIABLE = "BASCULE_LAB_TOKEN";

    private static final Map<String, String> CALM = Map.ofEntries(
            Map.entry("automation", "approval"),
            Map.entry("failure_threshold", "3"),
            Map.entry("recovery_threshold", "3"),
            Map.entry("interval", "2s"),
            Map.entry("timeout", "800ms"),
            Map.entry("grace", "5s"),
            Map.entry("cooldown", "30s"),
            Map.entry("max_failovers_per_day", "20"),
            Map.entry("recovery", "manual"),
            Map.entry("recovery_delay", "10s"),
            Map.entry("max_replication_lag", "5s"));

    /// What the lab's deployments promise, so that a drill has something to be held against.
    private static final Duration RTO = Duration.ofMinutes(2);

    private final LabWorld world;
    private final Vantage vantage;
    private final Map<String, Map<String, String>> policies;
    private final StringBuilder text = new StringBuilder();

    private LabConfiguration(LabWorld world, Vantage vantage, Map<String, Map<String, String>> policies) {
        this.world = world;
        this.vantage = vantage;
        this.policies = policies;
    }

    /// For this process, with a calm policy that asks before it acts.
    public static String yaml(LabWorld world) {
        return new LabConfiguration(world, Vantage.CONSOLE, Map.of()).write();
    }

    /// For a scenario, as seen from the vantage point: its policy values replace the calm ones at its
    /// deployment.
    public static String yaml(LabWorld world, String vantage, Scenario scenario) {
        var policies = Map.of(scenario.deployment(), scenario.policy());
        return new LabConfiguration(world, Vantage.of(vantage), policies).write();
    }

    private String write() {
        text.append("# A lab: everything here runs on this machine and is gone when the lab ends.\n");
        text.append("version: 1\n\nproviders:\n");
        world.providers().forEach(this::provider);
        text.append("\nresolvers:\n");
        for (var resolver : world.resolvers()) {
            line("  - { name: %s, address: \"%s\" }", resolver.name(), LabDirectory.address(resolver.host()));
        }
        var references = world.vantage(vantage.code()).references();
        line(
                "\nreferences: [%s]",
                joined(references.stream().map(r -> '"' + r + '"').toList()));
        text.append("\ndeployments:\n");
        world.deployments().forEach(this::deployment);
        return text.toString();
    }

    private void provider(LabProvider provider) {
        var token = "\"${env:" + TOKEN_VARIABLE + "}\"";
        var secret = provider.kind() == ProviderKind.ROUTE53
                ? "access_key: " + LabSettings.ACCESS_KEY + ", secret_key: " + token
                : "token: " + token;
        line("  %s:", provider.name());
        line("    type: %s", provider.kind().type());
        line("    %s", secret.replace(", ", "\n    "));
        line("    endpoint: \"%s\"", provider.url());
        line("    authoritative:");
        for (var server : provider.nameServers()) {
            line("      - { name: %s, address: \"%s\" }", server.name(), LabDirectory.address(server));
        }
    }

    private void deployment(LabDeployment deployment) {
        var spec = deployment.spec();
        var record = "{ name: %s, zone: %s, type: A, ttl: %ds }"
                .formatted(spec.record(), spec.zone(), spec.ttl().toSeconds());
        line("  %s:", spec.name());
        line("    description: %s", spec.description());
        line("    record: %s", record);
        line("    objectives: { rto: %ds }", RTO.toSeconds());
        line(
                "    providers: [%s]",
                joined(spec.providers().stream().map(ProviderKind::code).toList()));
        line("    sites:");
        for (var each : deployment.sites()) {
            var site = each.spec();
            line(
                    "      %s: { role: %s, tier: %s, region: %s, address: %s, priority: %d, tls: \"%s\" }",
                    site.name(),
                    lower(site.role()),
                    lower(site.tier()),
                    site.region(),
                    site.address(),
                    site.priority(),
                    LabDirectory.text(each.front().point(), Vantage.USERS));
        }
        nodes(deployment);
        checks(deployment);
        line("    policy:");
        var policy = new TreeMap<>(CALM);
        policy.putAll(policies.getOrDefault(spec.name(), Map.of()));
        policy.forEach((key, value) -> line("      %s: %s", key, value));
        line("    readiness: { every: 30s, trust: \"%s\" }", slashed(world.authority()));
        hooks(deployment);
    }

    private void nodes(LabDeployment deployment) {
        var primary = deployment.spec().primary().name();
        var database = deployment.sites().getFirst().database();
        var target = database.folder().resolveSibling("$site").resolve(deployment.name() + ".db");
        line("    nodes:");
        line("      edge: { kind: edge, per_site: true, needs: [api] }");
        line("      api: { kind: service, per_site: true, needs: [db, redis, exchange] }");
        line("      db:");
        line("        kind: database");
        line("        per_site: true");
        line("        stateful: true");
        line("        replicates_from: %s", primary);
        line("        lag: { target: \"jdbc:sqlite:%s\", query: \"%s\" }", slashed(target), SiteDatabase.LAG_QUERY);
        line("      redis: { kind: cache, per_site: true }");
        line("      exchange: { kind: external }");
    }

    private void checks(LabDeployment deployment) {
        line("    checks:");
        deployment.sites().forEach(site -> checks(deployment, site));
        var exchange = LabDirectory.text(deployment.exchange(), vantage);
        check("exchange", "exchange", "tcp", exchange, "failure_threshold: 5");
    }

    private void checks(LabDeployment deployment, LabSite site) {
        var at = "site: " + site.name();
        var health = LabDirectory.url(site.api(), vantage) + "/health";
        check("edge", "edge", "tcp", LabDirectory.text(site.api(), vantage), at);
        check("api", "api", "http", health, at + ", critical: true, expect: { status: 200, body_contains: ok }");
        check("redis", "redis", "tcp", LabDirectory.text(site.redis(), vantage), at);
        var file = "jdbc:sqlite:" + slashed(site.database().file());
        var query = at + ", query: \"select 1\"";
        var isPrimary = site.name().equals(deployment.spec().primary().name());
        check(
                isPrimary ? "primary_db" : "replica_db",
                "db",
                "database",
                file,
                isPrimary ? query + ", critical: true" : query);
        site.matcher().ifPresent(pid -> check("matcher", "api", "process", slashed(pid.file()), at));
    }

    private void check(String name, String node, String type, String target, String more) {
        line("      - { name: %s, node: %s, type: %s, target: \"%s\", %s }", name, node, type, target, more);
    }

    private void hooks(LabDeployment deployment) {
        var desk = LabDirectory.url(deployment.deskPoint(), Vantage.CONSOLE) + "/sites/";
        line("    hooks:");
        undoableHook("fence", "fence-old-writer", desk + "$from/fence", desk + "$from/unfence");
        undoableHook("promote", "promote-new-writer", desk + "$to/promote", desk + "$from/reinstate");
        hook("pre", "stop-trading", desk + "$from/hook/stop-trading");
        hook("post", "verify-services", desk + "$to/hook/verify-services");
    }

    private void hook(String kind, String name, String url) {
        line("      %s:", kind);
        line("        - { name: %s, http: { url: \"%s\", method: POST }, timeout: 5s }", name, url);
    }

    private void undoableHook(String kind, String name, String url, String undo) {
        line("      %s:", kind);
        line("        - name: %s", name);
        line("          http: { url: \"%s\", method: POST }", url);
        line("          undo: { http: { url: \"%s\", method: POST } }", undo);
        line("          timeout: 5s");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    // YAML and JDBC both take forward slashes on every system.
    private static String slashed(Object path) {
        return path.toString().replace('\\', '/');
    }
}
