// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.found;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.stateful;
import static dev.bascule.failover.rule.RuleResult.Standing.FAIL;
import static dev.bascule.failover.rule.RuleResult.Standing.OVERRIDDEN;
import static dev.bascule.failover.rule.RuleResult.Standing.PASS;
import static dev.bascule.failover.rule.RuleResult.Standing.WARN;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Reading;
import dev.bascule.failover.Example;
import dev.bascule.failover.Varied;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.RuleResult.Standing;
import dev.bascule.health.Health;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyRulesTest {
    /// A failover by a person in which every rule passes.
    private static final Situation CLEAR = new Situation(
            setup(policy()),
            Verb.FAIL_OVER,
            FRA,
            AMS,
            Example.lost(),
            false,
            FailoverState.ACTIVE,
            List.of(),
            Optional.empty(),
            false,
            START);

    private static RuleResult judged(Rule rule, Situation situation) {
        return SafetyRules.judge(situation).stream()
                .filter(r -> r.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Situation holding(String... values) {
        var readings = List.of(found(DO, pointing(values)), found(CF, pointing("203.0.113.10")));
        return Varied.with(CLEAR, "facts", Varied.with(CLEAR.facts(), "readings", readings));
    }

    private static Situation reading(Reading reading) {
        var readings = List.of(new ProviderReading(DO, reading), found(CF, pointing("203.0.113.10")));
        return Varied.with(CLEAR, "facts", Varied.with(CLEAR.facts(), "readings", readings));
    }

    private static Situation health(Health source, Health target) {
        var verdicts = List.of(Example.verdict(FRA, source, START), Example.verdict(AMS, target, START));
        return Varied.with(CLEAR, "facts", Example.facts(verdicts, CLEAR.facts().readings(), START));
    }

    /// A target that has no verdict at all.
    private static Situation unmeasured(Health source) {
        var verdicts = List.of(Example.verdict(FRA, source, START));
        return Varied.with(CLEAR, "facts", Example.facts(verdicts, CLEAR.facts().readings(), START));
    }

    private static Situation flapping() {
        var shaky = Varied.with(Example.verdict(AMS, Health.HEALTHY, START), "flapping", true);
        var verdicts = List.of(Example.verdict(FRA, Health.UNHEALTHY, START), shaky);
        return Varied.with(CLEAR, "facts", Example.facts(verdicts, CLEAR.facts().readings(), START));
    }

    private static Situation under(Policy policy) {
        return Varied.with(CLEAR, "setup", setup(policy));
    }

    private static Situation behind(Optional<Duration> lag) {
        var sites = List.of(CLEAR.facts().of(FRA), Varied.with(CLEAR.facts().of(AMS), "lag", lag));
        var limit = policy("maxReplicationLag", Optional.of(Duration.ofSeconds(2)));
        return Varied.with(CLEAR, "setup", stateful(limit), "facts", Varied.with(CLEAR.facts(), "sites", sites));
    }

    private static Freeze frozen() {
        return new Freeze(
                List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(10, 0), ZoneOffset.UTC, "quarter end");
    }

    /// Rule, what is the case, how it stands for a person, how for automation, and what the evidence says.
    static Stream<Arguments> table() {
        var minute = START.minusSeconds(60);
        var gone = Varied.with(CLEAR.facts(), "readings", List.of());
        var follower = Varied.with(CLEAR.facts(), "leads", false);
        return Stream.of(
                row(
                        Rule.LEADS,
                        "another leads",
                        Varied.with(CLEAR, "facts", follower),
                        FAIL,
                        FAIL,
                        "ann at desk-1 leads"),
                row(
                        Rule.PROVIDERS_REACHABLE,
                        "nothing was read",
                        Varied.with(CLEAR, "facts", gone),
                        FAIL,
                        FAIL,
                        "0 of 2"),
                row(
                        Rule.PROVIDERS_REACHABLE,
                        "one does not answer",
                        reading(Example.unread(DO).reading()),
                        FAIL,
                        FAIL,
                        "do does not answer"),
                row(
                        Rule.RECORD_AS_EXPECTED,
                        "foreign value",
                        holding("198.51.100.1"),
                        FAIL,
                        FAIL,
                        "expected 203.0.113.10"),
                row(
                        Rule.RECORD_AS_EXPECTED,
                        "no record",
                        reading(new Reading.Absent(A, START)),
                        FAIL,
                        FAIL,
                        "create it"),
                row(
                        Rule.RECORD_AS_EXPECTED,
                        "an alias",
                        reading(new Reading.InTheWay(A, START, "a CNAME stands there")),
                        FAIL,
                        FAIL,
                        "a CNAME"),
                row(Rule.RECORD_AS_EXPECTED, "there already", holding("203.0.113.20"), WARN, FAIL, "already points"),
                row(
                        Rule.RECORD_AS_EXPECTED,
                        "several values",
                        holding("203.0.113.10", "198.51.100.1"),
                        WARN,
                        FAIL,
                        "only 203.0.113.10 would be replaced"),
                row(
                        Rule.SOURCE_BY_QUORUM,
                        "source well",
                        health(Health.HEALTHY, Health.HEALTHY),
                        WARN,
                        FAIL,
                        "HEALTHY"),
                row(
                        Rule.SOURCE_BY_QUORUM,
                        "source UNKNOWN",
                        health(Health.UNKNOWN, Health.HEALTHY),
                        WARN,
                        FAIL,
                        "UNKNOWN"),
                row(
                        Rule.TARGET_HEALTHY,
                        "target slow",
                        health(Health.UNHEALTHY, Health.DEGRADED),
                        WARN,
                        FAIL,
                        "DEGRADED"),
                row(
                        Rule.TARGET_HEALTHY,
                        "target lost",
                        health(Health.UNHEALTHY, Health.UNHEALTHY),
                        FAIL,
                        FAIL,
                        "UNHEALTHY"),
                row(
                        Rule.TARGET_HEALTHY,
                        "target UNKNOWN",
                        health(Health.UNHEALTHY, Health.UNKNOWN),
                        FAIL,
                        FAIL,
                        "UNKNOWN"),
                row(
                        Rule.TARGET_NOT_WORSE,
                        "target worse",
                        health(Health.DEGRADED, Health.UNHEALTHY),
                        FAIL,
                        FAIL,
                        "ams3"),
                row(
                        Rule.TARGET_NOT_WORSE,
                        "nothing known of either",
                        health(Health.UNKNOWN, Health.UNKNOWN),
                        FAIL,
                        FAIL,
                        "ams3 UNKNOWN"),
                row(
                        Rule.TARGET_NOT_WORSE,
                        "target never measured",
                        unmeasured(Health.UNKNOWN),
                        FAIL,
                        FAIL,
                        "ams3 UNKNOWN"),
                row(
                        Rule.CANDIDATE_SCORE,
                        "too low",
                        under(policy("minimumScore", 100)),
                        PASS,
                        PASS,
                        "100, minimum 100"),
                row(Rule.CANDIDATE_SCORE, "itself", Varied.with(CLEAR, "to", FRA), FAIL, FAIL, "not a site"),
                row(
                        Rule.REPLICATION_LAG,
                        "too far behind",
                        behind(Optional.of(Duration.ofSeconds(3))),
                        FAIL,
                        FAIL,
                        "3 s"),
                row(
                        Rule.REPLICATION_LAG,
                        "close behind",
                        behind(Optional.of(Duration.ofSeconds(2))),
                        PASS,
                        PASS,
                        "limit 2 s"),
                row(Rule.REPLICATION_LAG, "not measured", behind(Optional.empty()), WARN, FAIL, "not measured"),
                row(Rule.FENCE, "data, no fence", behind(Optional.empty()), WARN, FAIL, "may go on taking writes"),
                row(Rule.NOT_FLAPPING, "target flaps", flapping(), WARN, FAIL, "wait until it settles"),
                row(
                        Rule.COOLDOWN,
                        "a minute after the last",
                        Varied.with(CLEAR, "lastEnded", Optional.of(minute)),
                        WARN,
                        FAIL,
                        "until 09:04:00"),
                row(
                        Rule.DAILY_LIMIT,
                        "one of one today",
                        Varied.with(under(policy("maxFailoversPerDay", 1)), "moves", List.of(minute)),
                        WARN,
                        FAIL,
                        "1/1"),
                row(
                        Rule.CASCADE,
                        "failed over already",
                        Varied.with(CLEAR, "phase", FailoverState.FAILED_OVER),
                        WARN,
                        FAIL,
                        "needs a person"),
                row(
                        Rule.FREEZE,
                        "in the window",
                        under(policy("freezes", List.of(frozen()))),
                        FAIL,
                        FAIL,
                        "quarter end"),
                row(
                        Rule.NO_OTHER_EXECUTION,
                        "another runs",
                        Varied.with(CLEAR, "otherExecution", true),
                        FAIL,
                        FAIL,
                        "another"));
    }

    private static Arguments row(Rule rule, String what, Situation s, Standing person, Standing itself, String words) {
        return Arguments.of(rule, what, s, person, itself, words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void eachRuleJudgesPeopleAndAutomation(
            Rule rule, String what, Situation situation, Standing person, Standing itself, String words) {
        var judged = judged(rule, situation);
        assertThat(judged.standing()).as(what).isEqualTo(person);
        assertThat(judged.evidence()).as(what).contains(words);
        assertThat(judged(rule, Varied.with(situation, "byItself", true)).standing())
                .as(what)
                .isEqualTo(itself);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsJudgedAndPassesWhenNothingSpeaksAgainstIt(Rule rule) {
        var judged = judged(rule, Varied.with(CLEAR, "byItself", true));
        assertThat(judged.standing()).as(judged.evidence()).isEqualTo(PASS);
        assertThat(judged.evidence()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"HEALTHY, PASS", "DEGRADED, WARN", "UNHEALTHY, FAIL", "UNKNOWN, FAIL"})
    void switchingOverNeedsAHealthySource(Health source, Standing standing) {
        var planned = Varied.with(health(source, Health.HEALTHY), "verb", Verb.SWITCH_OVER);
        assertThat(judged(Rule.SOURCE_BY_QUORUM, planned).standing()).isEqualTo(standing);
    }

    private static List<Verb> moves() {
        return Stream.of(Verb.values()).filter(Verb::isMove).toList();
    }

    /// Two rules say so, each by itself: whatever else is set aside or accepted, and whichever of the two.
    @ParameterizedTest
    @EnumSource(Rule.class)
    void nobodyMovesToASiteOfWhichNothingIsKnown(Rule setAside) {
        for (var source : Health.values()) {
            for (var unknown : List.of(health(source, Health.UNKNOWN), unmeasured(source))) {
                for (var verb : moves()) {
                    var moving = Varied.with(unknown, "verb", verb);
                    var judged = SafetyRules.override(SafetyRules.judge(moving), Set.of(setAside.code()), "haste");
                    var accepted = Stream.of(Rule.values()).map(Rule::code).collect(toSet());
                    assertThat(SafetyRules.allowPerson(judged, accepted))
                            .as("%s from %s", verb, source)
                            .isFalse();
                    assertThat(SafetyRules.allowAutomation(SafetyRules.judge(Varied.with(moving, "byItself", true))))
                            .as("%s from %s", verb, source)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void breakGlassOverridesWhatItNamesAndMayBeOverriddenAndNothingElse() {
        var judged = SafetyRules.judge(Varied.with(
                under(policy("freezes", List.of(frozen()))),
                "otherExecution",
                true,
                "phase",
                FailoverState.FAILED_OVER));
        var overridden = SafetyRules.override(judged, Set.of("freeze", "no-other-execution"), "users are down");
        assertThat(overridden)
                .filteredOn(r -> r.standing() == OVERRIDDEN)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.rule()).isEqualTo(Rule.FREEZE);
                    assertThat(r.evidence()).endsWith("overridden: users are down");
                });
        assertThat(SafetyRules.allowPerson(overridden, Set.of("cascade"))).isFalse();
        assertThat(SafetyRules.inTheWay(overridden)).contains("no other execution runs", "no cascade");
    }

    @Test
    void aPersonBeginsWithWarningsOnlyByNamingThem() {
        var judged = SafetyRules.judge(Varied.with(CLEAR, "phase", FailoverState.FAILED_OVER));
        assertThat(SafetyRules.allowPerson(judged, Set.of())).isFalse();
        assertThat(SafetyRules.allowPerson(judged, Set.of("cascade"))).isTrue();
        assertThat(SafetyRules.allowAutomation(judged)).isFalse();
    }

    @Test
    void codesOfRulesAreUniqueAndStayAsTheyAre() {
        assertThat(Stream.of(Rule.values()).map(Rule::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
