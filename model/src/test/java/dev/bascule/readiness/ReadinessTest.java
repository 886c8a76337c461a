// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.stateful;
import static dev.bascule.failover.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.RuleResult.Standing;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {
    private static final Instant NOW = Instant.parse("2026-03-12T09:41:52Z");
    private static final Duration EVERY = Duration.ofMinutes(15);

    private Setup setup = setup(policy());
    private Automation automation = Automation.APPROVAL;
    private Health health = Health.HEALTHY;
    private Optional<Lag> lag = Optional.empty();
    private List<RuleResult> rules = List.of();
    private ReadinessLog log = proven();
    private boolean usesTls = true;
    private boolean judged = true;

    /// Everything that can be asked for was proven a minute ago, and both sites were rehearsed last week.
    private static ReadinessLog proven() {
        var week = NOW.minus(Duration.ofDays(7));
        var log = new ReadinessLog(
                List.of(
                        move(Verb.SWITCH_OVER, FRA, AMS, week, ExecutionStatus.COMPLETED),
                        move(Verb.FAIL_BACK, AMS, FRA, week.plusSeconds(3600), ExecutionStatus.COMPLETED)),
                Map.of(),
                Map.of());
        for (var provider : List.of(DO, CF)) {
            for (var kind : List.of(ProofKind.RECORDS, ProofKind.PERMISSION, ProofKind.BUDGET)) {
                log = log.with(ofProvider(kind, provider, ProofVerdict.PROVEN, NOW.minusSeconds(60)));
            }
        }
        return log.with(door(ProofVerdict.PROVEN, NOW.minusSeconds(60)));
    }

    private static TakenProof ofProvider(ProofKind kind, ProviderId provider, ProofVerdict verdict, Instant at) {
        return new TakenProof(kind, Optional.empty(), provider.value(), verdict, "value", "how", at);
    }

    private static TakenProof door(ProofVerdict verdict, Instant at) {
        return new TakenProof(
                ProofKind.TLS, Optional.of(AMS), "genesis.example.com", verdict, "the certificate expired", "how", at);
    }

    private static Exercise move(Verb verb, SiteId from, SiteId to, Instant ended, ExecutionStatus ending) {
        return new Exercise(
                verb, from, to, ended.minusSeconds(90), ended, ending, Optional.empty(), Optional.of("INC-0007"));
    }

    private SiteReadiness ams() {
        var facts = new ReadinessFacts(
                setup,
                Optional.of(FRA),
                automation,
                List.of(verdict(AMS, health, NOW)),
                lag.map(l -> Map.of(AMS, l)).orElse(Map.of()),
                judged ? Map.of(AMS, rules) : Map.of(),
                Map.of(AMS, "ams3/api"),
                log,
                EVERY,
                usesTls,
                NOW);
        return Readiness.of(facts, Optional.empty()).site(AMS).orElseThrow();
    }

    private Proof proof(ProofKind kind) {
        return ams().proofs().stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void theWeightsOfAllProofsAddUpToAHundred() {
        assertThat(Stream.of(ProofKind.values()).mapToInt(ProofKind::weight).sum())
                .isEqualTo(100);
    }

    @Test
    void everythingProvenIsAHundredAndReady() {
        assertThat(ams().score()).isEqualTo(100);
        assertThat(ams().isReady()).isTrue();
        assertThat(ams().proofs()).allSatisfy(p -> assertThat(p.remedy()).isEmpty());
    }

    @Test
    void aSiteOfWhichNothingIsKnownEarnsNothingAtAll() {
        setup = stateful(policy());
        health = Health.UNKNOWN;
        log = ReadinessLog.EMPTY;
        assertThat(ams().score()).isZero();
        assertThat(ams().isReady()).isFalse();
        assertThat(ams().blockers()).isEmpty();
        assertThat(ams().proofs()).allSatisfy(p -> {
            assertThat(p.verdict()).isEqualTo(ProofVerdict.NOT_MEASURED);
            assertThat(p.remedy()).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(names = "HEALTHY", mode = EnumSource.Mode.EXCLUDE)
    void onlyAHealthySiteEarnsItsChecks(Health other) {
        health = other;
        assertThat(ams().score()).isEqualTo(80);
        assertThat(proof(ProofKind.CHECKS).remedy().orElseThrow().about()).isEqualTo("ams3/api");
    }

    @Test
    void aProofEarnsUntilTwoRoundsHavePassedAndNotASecondLonger() {
        log = ReadinessLog.EMPTY.and(proven()).with(door(ProofVerdict.PROVEN, NOW.minusSeconds(60)));
        var inTime = new ReadinessLog(log.exercises(), Map.of(), Map.of())
                .with(door(ProofVerdict.PROVEN, NOW.minus(EVERY.multipliedBy(2))));
        log = inTime;
        assertThat(proof(ProofKind.TLS).verdict()).isEqualTo(ProofVerdict.PROVEN);
        log = new ReadinessLog(log.exercises(), Map.of(), Map.of())
                .with(door(ProofVerdict.PROVEN, NOW.minus(EVERY.multipliedBy(2)).minusMillis(1)));
        assertThat(proof(ProofKind.TLS).verdict()).isEqualTo(ProofVerdict.NOT_PROVEN);
        assertThat(proof(ProofKind.TLS).value()).startsWith("old: ");
        assertThat(proof(ProofKind.TLS).measuredAt()).isPresent();
    }

    @Test
    void oneOfTwoProvidersUnreadCostsHalfOfThatPart() {
        log = log.with(ofProvider(ProofKind.RECORDS, CF, ProofVerdict.FAILED, NOW));
        assertThat(ams().score()).isEqualTo(90);
        assertThat(ams().isReady()).isFalse();
    }

    @Test
    void whatAProviderDoesNotTellIsProvenByAWriteForAMonth() {
        log = log.with(ofProvider(ProofKind.PERMISSION, DO, ProofVerdict.NOT_MEASURED, NOW));
        assertThat(ams().score()).isEqualTo(92);
        assertThat(proof(ProofKind.PERMISSION).remedy().orElseThrow().way()).isEqualTo(Remedy.Way.WIZARD);
        var told = log;
        log = new ReadinessLog(told.exercises(), told.proofs(), Map.of(DO, NOW.minus(Duration.ofDays(27))));
        assertThat(ams().score()).isEqualTo(100);
        log = new ReadinessLog(told.exercises(), told.proofs(), Map.of(DO, NOW.minus(Duration.ofDays(32))));
        assertThat(ams().score()).isEqualTo(92);
    }

    @Test
    void aRefusalWeighsMoreThanAnOldWrite() {
        var refused = log.with(ofProvider(ProofKind.PERMISSION, DO, ProofVerdict.FAILED, NOW));
        log = new ReadinessLog(refused.exercises(), refused.proofs(), Map.of(DO, NOW.minusSeconds(60)));
        assertThat(proof(ProofKind.PERMISSION).verdict()).isEqualTo(ProofVerdict.FAILED);
        assertThat(ams().blockers()).extracting(Blocker::title).containsExactly("DigitalOcean refuses to be written");
        assertThat(ams().isReady()).isFalse();
    }

    @Test
    void anExpiredCertificateLeavesUsersAtTheDoor() {
        log = log.with(door(ProofVerdict.FAILED, NOW));
        assertThat(ams().score()).isEqualTo(85);
        assertThat(ams().blockers()).extracting(Blocker::evidence).containsExactly("the certificate expired");
    }

    @Test
    void usersWhoDoNotComeByTlsNeedNoCertificate() {
        usesTls = false;
        log = new ReadinessLog(log.exercises(), Map.of(), Map.of());
        assertThat(proof(ProofKind.TLS).verdict()).isEqualTo(ProofVerdict.PROVEN);
    }

    @Test
    void aLagCountsWhenItIsFreshAndBelowALimit() {
        setup = stateful(policy("maxReplicationLag", Optional.of(Duration.ofSeconds(5))));
        lag = Optional.of(behind(4999, NOW));
        assertThat(proof(ProofKind.REPLICATION).verdict()).isEqualTo(ProofVerdict.PROVEN);
        lag = Optional.of(behind(5001, NOW));
        assertThat(proof(ProofKind.REPLICATION).verdict()).isEqualTo(ProofVerdict.FAILED);
        lag = Optional.of(behind(1, NOW.minusSeconds(11)));
        assertThat(proof(ProofKind.REPLICATION).verdict()).isEqualTo(ProofVerdict.NOT_PROVEN);
        setup = stateful(policy());
        lag = Optional.of(behind(1, NOW));
        assertThat(proof(ProofKind.REPLICATION).verdict()).isEqualTo(ProofVerdict.NOT_PROVEN);
        assertThat(proof(ProofKind.REPLICATION).remedy().orElseThrow().about()).startsWith("max_replication_lag");
    }

    private static Lag behind(long millis, Instant at) {
        return new Lag(new NodeId("db"), AMS, Duration.ofMillis(millis), at);
    }

    @Test
    void aRuleThatFailsIsInTheWayWithOneThingToDo() {
        rules = List.of(
                new RuleResult(Rule.LEADS, Standing.PASS, ""),
                new RuleResult(Rule.FREEZE, Standing.FAIL, "weekly close"),
                new RuleResult(Rule.COOLDOWN, Standing.WARN, "until 09:45"),
                new RuleResult(Rule.SOURCE_BY_QUORUM, Standing.WARN, "the source is not lost"));
        assertThat(ams().blockers())
                .containsExactly(new Blocker(
                        "Rule not met: No freeze window",
                        "weekly close",
                        true,
                        new Remedy("Open the policy", Remedy.Way.SETTINGS, "policy")));
        assertThat(ams().isReady()).isFalse();
    }

    @Test
    void nothingCanBeMovedFromAPlaceThatIsNotKnown() {
        judged = false;
        assertThat(ams().score()).isEqualTo(100);
        assertThat(ams().isReady()).isFalse();
        assertThat(ams().blockers()).extracting(Blocker::title).containsExactly("It is not known which site is active");
    }

    @Test
    void aWarningStopsAutomationAloneAndOnlyWhereItIsArmed() {
        rules = List.of(new RuleResult(Rule.COOLDOWN, Standing.WARN, "until 09:45"));
        automation = Automation.ARMED;
        assertThat(ams().blockers())
                .singleElement()
                .satisfies(b -> assertThat(b.stopsPeople()).isFalse());
        assertThat(ams().isReady()).isTrue();
    }

    @Test
    void aDrillIsOverdueAfterAMonthOfTheCalendarAndATestAfterAQuarter() {
        var ended = Instant.parse("2026-01-31T08:00:00Z");
        assertThat(Rehearsal.DRILL.dueAfter(ended)).isEqualTo("2026-02-28T08:00:00Z");
        assertThat(Rehearsal.DR_TEST.dueAfter(ended)).isEqualTo("2026-04-30T08:00:00Z");
        var there = List.of(move(Verb.FAIL_OVER, FRA, AMS, ended, ExecutionStatus.COMPLETED_WITH_EXCEPTIONS));
        var due = DrillDue.of(AMS, Rehearsal.DRILL, there);
        assertThat(due.isOverdue(Instant.parse("2026-02-28T07:59:59Z"))).isFalse();
        assertThat(due.isOverdue(Instant.parse("2026-02-28T08:00:00Z"))).isTrue();
        assertThat(DrillDue.of(AMS, Rehearsal.DR_TEST, there).due()).isEmpty();
        assertThat(DrillDue.of(LON, Rehearsal.DRILL, there).isOverdue(ended)).isTrue();
    }

    @Test
    void anOverdueDrillLowersTheScore() {
        var longAgo = NOW.minus(Duration.ofDays(40));
        log = new ReadinessLog(
                List.of(
                        move(Verb.SWITCH_OVER, FRA, AMS, longAgo, ExecutionStatus.COMPLETED),
                        move(Verb.FAIL_BACK, AMS, FRA, longAgo, ExecutionStatus.COMPLETED)),
                log.proofs(),
                log.writes());
        assertThat(ams().score()).isEqualTo(90);
        assertThat(proof(ProofKind.DRILL).value()).isEqualTo("overdue");
    }

    @Test
    void aDrillThatDidNotArriveIsAFailureUntilOneArrives() {
        var tried = Stream.concat(
                        log.exercises().stream(),
                        Stream.of(move(Verb.SWITCH_OVER, FRA, AMS, NOW, ExecutionStatus.ROLLED_BACK)))
                .toList();
        log = new ReadinessLog(tried, log.proofs(), log.writes());
        assertThat(proof(ProofKind.DRILL).verdict()).isEqualTo(ProofVerdict.FAILED);
        assertThat(proof(ProofKind.DRILL).remedy())
                .contains(new Remedy("Open INC-0007", Remedy.Way.INCIDENT, "INC-0007"));
        assertThat(ams().score()).isEqualTo(90);
    }
}
