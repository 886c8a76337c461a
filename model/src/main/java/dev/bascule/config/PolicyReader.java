// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.config.Configuration.ReadinessSpec;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Freeze;
import dev.bascule.failover.rule.Policy;
import dev.bascule.health.QuorumRule;
import dev.bascule.readiness.ReadinessFacts;
import dev.bascule.topology.SiteId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Reads a policy; what is absent has the default of [Policy#DEFAULT]. A deployment that says nothing of
/// automation asks people.
final class PolicyReader {
    private final View deployment;
    private final View policy;

    PolicyReader(View deployment) {
        this.deployment = deployment;
        this.policy = deployment.group("policy").orElse(new View(new Tree.Scalar("", 1, 1)));
    }

    Policy read() {
        var d = Policy.DEFAULT;
        var objectives = deployment.group("objectives");
        return new Policy(
                policy.text("automation")
                        .map(a -> Automation.valueOf(DeploymentReader.upper(a)))
                        .orElse(d.automation()),
                policy.integer("failure_threshold").orElse(d.failureThreshold()),
                policy.integer("recovery_threshold").orElse(d.recoveryThreshold()),
                policy.duration("interval").orElse(d.interval()),
                policy.duration("timeout").orElse(d.timeout()),
                policy.text("connection_failure").filter("immediate"::equals).isPresent(),
                policy.number("degradation_ratio").orElse(d.degradationRatio()),
                policy.isTrue("degradation_triggers"),
                policy.duration("grace").orElse(d.grace()),
                policy.duration("cooldown").orElse(d.cooldown()),
                policy.integer("max_failovers_per_day").orElse(d.maxFailoversPerDay()),
                policy.integer("max_attempts").orElse(d.maxAttempts()),
                policy.isTrue("cascade"),
                policy.text("recovery").filter("automatic"::equals).isPresent(),
                policy.duration("recovery_delay").orElse(d.recoveryDelay()),
                quorum(),
                policy.map("freeze", PolicyReader::freeze),
                policy.duration("max_replication_lag"),
                policy.isTrue("two_person"),
                policy.integer("min_score").orElse(d.minimumScore()),
                policy.number("propagation_share").orElse(d.propagationShare()),
                policy.duration("propagation_timeout").orElse(d.propagationTimeout()),
                objectives.flatMap(o -> o.duration("rto")),
                objectives.flatMap(o -> o.duration("rpo")));
    }

    /// How the deployment wants its readiness to be proved.
    ReadinessSpec readiness() {
        var doors = new HashMap<SiteId, String>();
        deployment
                .named("sites")
                .forEach((name, site) -> site.text("tls").ifPresent(door -> doors.put(new SiteId(name), door)));
        var wishes = deployment.group("readiness");
        return new ReadinessSpec(
                wishes.flatMap(w -> w.duration("every")).orElse(ReadinessFacts.USUALLY),
                wishes.flatMap(w -> w.text("tls")).map(Boolean::valueOf).orElse(true),
                doors,
                wishes.flatMap(w -> w.text("trust")));
    }

    private QuorumRule quorum() {
        var word = policy.text("quorum").orElse("majority");
        return switch (word) {
            case "majority" -> new QuorumRule.Majority();
            case "all" -> new QuorumRule.All();
            default -> new QuorumRule.AtLeast(Integer.parseInt(word));
        };
    }

    private static Freeze freeze(View v) {
        return new Freeze(
                v.texts("days").stream().map(PolicyReader::day).toList(),
                LocalTime.parse(v.need("from")),
                LocalTime.parse(v.need("to")),
                ZoneId.of(v.text("zone").orElse("UTC")),
                v.text("reason").orElse("freeze"));
    }

    private static DayOfWeek day(String word) {
        return List.copyOf(Arrays.asList(DayOfWeek.values())).stream()
                .filter(d -> d.name().startsWith(DeploymentReader.upper(word)))
                .findFirst()
                .orElseThrow();
    }
}
