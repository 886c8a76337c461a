// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.failover.rule.Freeze;
import dev.bascule.failover.rule.Policy;
import dev.bascule.health.QuorumRule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every value of a policy: where it stands in the file, what people call it, what it is measured in, and what
/// it means.
public enum PolicyKey {
    FAILURE_THRESHOLD(
            Group.JUDGING,
            "Failures in a row",
            Form.COUNT,
            "results",
            "So many failed results in a row make a check UNHEALTHY.",
            p -> number(p.failureThreshold())),
    RECOVERY_THRESHOLD(
            Group.JUDGING,
            "Successes in a row",
            Form.COUNT,
            "results",
            "So many passed results in a row make it HEALTHY again.",
            p -> number(p.recoveryThreshold())),
    INTERVAL(
            Group.JUDGING,
            "Interval",
            Form.DURATION,
            "between two probes",
            "How often a check is probed that says nothing of its own.",
            p -> time(p.interval())),
    TIMEOUT(
            Group.JUDGING,
            "Timeout",
            Form.DURATION,
            "for one probe",
            "A probe that takes longer has failed; no longer than the interval.",
            p -> time(p.timeout())),
    CONNECTION_FAILURE(
            Group.JUDGING,
            "A refused connection",
            Form.CHOICE,
            "threshold or immediate",
            "Whether one refusal of a critical check is enough, or the threshold counts.",
            p -> p.refusedIsImmediate() ? "immediate" : "threshold"),
    DEGRADATION_RATIO(
            Group.JUDGING,
            "Slow above the usual by",
            Form.NUMBER,
            "share",
            "0.5 means DEGRADED above one and a half times the usual response time.",
            p -> plain(p.degradationRatio())),
    QUORUM(
            Group.JUDGING,
            "Checkers that must agree",
            Form.QUORUM,
            "majority, all or a number",
            "Without this many votes a site is UNKNOWN, and nothing is moved.",
            p -> quorum(p.quorum())),
    AUTOMATION(
            Group.DECIDING,
            "Automation",
            Form.CHOICE,
            "armed, approval or disarmed",
            "ARMED acts after the grace, APPROVAL waits for a person, DISARMED only tells.",
            p -> p.automation().name().toLowerCase(Locale.ROOT)),
    GRACE(
            Group.DECIDING,
            "Grace",
            Form.DURATION,
            "before it begins",
            "The time in which a person can hold, hasten or dismiss an automatic move.",
            p -> time(p.grace())),
    DEGRADATION_TRIGGERS(
            Group.DECIDING,
            "Slowness may move users",
            Form.YES_NO,
            "",
            "Whether a site that is only DEGRADED may be left.",
            p -> Boolean.toString(p.degradationTriggers())),
    TWO_PERSON(
            Group.DECIDING,
            "Two people must agree",
            Form.YES_NO,
            "",
            "Every move then waits for a second person; automation becomes APPROVAL.",
            p -> Boolean.toString(p.twoPerson())),
    CASCADE(
            Group.DECIDING,
            "A second failover by itself",
            Form.YES_NO,
            "",
            "Whether users may be moved on from a backup that fails too.",
            p -> Boolean.toString(p.cascade())),
    FREEZE(
            Group.LIMITS,
            "Freeze windows",
            Form.WINDOWS,
            "YAML list in one line",
            "Times in which nothing moves, such as [ { days: fri, from: \"16:00\", to: \"18:00\" } ].",
            p -> freezes(p.freezes())),
    COOLDOWN(
            Group.LIMITS,
            "Cooldown",
            Form.DURATION,
            "after a move ended",
            "No automatic move begins so soon after another.",
            p -> time(p.cooldown())),
    MAX_FAILOVERS_PER_DAY(
            Group.LIMITS,
            "Automatic failovers",
            Form.WHOLE,
            "in 24 hours at most",
            "When as many have begun, the next one needs a person.",
            p -> number(p.maxFailoversPerDay())),
    MAX_ATTEMPTS(
            Group.LIMITS,
            "Attempts of a step",
            Form.COUNT,
            "at most",
            "A step that failed so often fails the run.",
            p -> number(p.maxAttempts())),
    MAX_REPLICATION_LAG(
            Group.LIMITS,
            "Replication lag",
            Form.DURATION,
            "at most; empty for no limit",
            "A site whose data is further behind is no target.",
            p -> p.maxReplicationLag().map(PolicyKey::time).orElse("")),
    MIN_SCORE(
            Group.LIMITS,
            "Score of a target",
            Form.PERCENT,
            "of 100 at least",
            "A candidate with fewer points is no target.",
            p -> number(p.minimumScore())),
    RECOVERY(
            Group.HOME,
            "Failback",
            Form.CHOICE,
            "manual or automatic",
            "Whether users go home by themselves once the primary has recovered.",
            p -> p.automaticRecovery() ? "automatic" : "manual"),
    RECOVERY_DELAY(
            Group.HOME,
            "Primary HEALTHY for",
            Form.DURATION,
            "before going home",
            "Going home too early is how one outage becomes two.",
            p -> time(p.recoveryDelay())),
    PROPAGATION_SHARE(
            Group.DNS,
            "Resolvers that must follow",
            Form.SHARE,
            "share, 0 to 1",
            "A move counts as arrived when this share of the answering resolvers gives the new values.",
            p -> plain(p.propagationShare())),
    PROPAGATION_TIMEOUT(
            Group.DNS,
            "Wait for resolvers",
            Form.DURATION,
            "at most",
            "After this the run goes on and says which resolvers lag.",
            p -> time(p.propagationTimeout())),
    RTO(
            Group.OBJECTIVES,
            "Recovery time objective",
            Form.DURATION,
            "empty for none",
            "Drills and incidents are measured against it.",
            p -> p.rtoObjective().map(PolicyKey::time).orElse("")),
    RPO(
            Group.OBJECTIVES,
            "Recovery point objective",
            Form.DURATION,
            "empty for none",
            "The data that may be lost, as time.",
            p -> p.rpoObjective().map(PolicyKey::time).orElse(""));

    private final Group group;
    private final String title;
    private final Form form;
    private final String unit;
    private final String about;
    private final Function<Policy, String> value;

    PolicyKey(Group group, String title, Form form, String unit, String about, Function<Policy, String> value) {
        this.group = group;
        this.title = title;
        this.form = form;
        this.unit = unit;
        this.about = about;
        this.value = value;
    }

    /// Where in the form a value stands.
    public enum Group {
        JUDGING("How results are judged"),
        DECIDING("When users are moved"),
        LIMITS("What holds a move back"),
        HOME("The way home"),
        DNS("When a move has arrived"),
        OBJECTIVES("Objectives");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// What may be written, as the reader of configurations takes it.
    public enum Form {
        COUNT,
        WHOLE,
        PERCENT,
        NUMBER,
        SHARE,
        DURATION,
        QUORUM,
        CHOICE,
        YES_NO,
        WINDOWS
    }

    public Group group() {
        return group;
    }

    public String title() {
        return title;
    }

    public Form form() {
        return form;
    }

    /// What the value is measured in; for a choice its words.
    public String unit() {
        return unit;
    }

    /// What it means, in a sentence.
    public String about() {
        return about;
    }

    /// The words to choose from; empty where the value is written.
    public List<String> choices() {
        return switch (form) {
            case CHOICE -> List.of(unit.split(", | or ", -1));
            case YES_NO -> List.of("true", "false");
            case COUNT, WHOLE, PERCENT, NUMBER, SHARE, DURATION, QUORUM, WINDOWS -> List.of();
        };
    }

    /// The key in the file, such as `grace`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The path below a deployment, such as `policy.grace`.
    public String path() {
        return (group == Group.OBJECTIVES ? "objectives." : "policy.") + code();
    }

    /// The value of a policy as it is written; empty where there is none.
    public String of(Policy policy) {
        return value.apply(policy);
    }

    /// The key that people mean by `code`.
    public static Optional<PolicyKey> named(String code) {
        return List.of(values()).stream().filter(k -> k.code().equals(code)).findFirst();
    }

    private static String number(int n) {
        return Integer.toString(n);
    }

    private static String plain(double d) {
        return d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d);
    }

    private static String time(Duration d) {
        long millis = d.toMillis();
        return millis % 1000 != 0
                ? millis + "ms"
                : millis == 0 || d.toSeconds() % 60 != 0 || d.toSeconds() == 60
                        ? d.toSeconds() + "s"
                        : d.toMinutes() % 60 != 0 ? d.toMinutes() + "m" : d.toHours() + "h";
    }

    private static String quorum(QuorumRule rule) {
        return switch (rule) {
            case QuorumRule.Majority _ -> "majority";
            case QuorumRule.All _ -> "all";
            case QuorumRule.AtLeast(var n) -> number(n);
        };
    }

    private static String freezes(List<Freeze> freezes) {
        return freezes.stream()
                .map(f -> "{ days: ["
                        + f.days().stream()
                                .map(d -> d.name().substring(0, 3).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "], from: \"" + f.from() + "\", to: \"" + f.to() + "\", zone: " + f.zone() + ", reason: "
                        + f.reason() + " }")
                .collect(Collectors.joining(", ", freezes.isEmpty() ? "" : "[ ", freezes.isEmpty() ? "" : " ]"));
    }
}
