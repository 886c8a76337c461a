// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Policy;
import dev.bascule.predict.BacktestReport.Pair;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BacktestTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void thePolicyInForceDecidesExactlyWhatWasDecided() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);

        var report = night.under(night.policyInForce());

        assertThat(BacktestReport.moves(report.really())).isEqualTo(1);
        assertThat(report.would()).isEqualTo(report.really());
        assertThat(report.partsAt()).isEmpty();
        assertThat(report.judgedAnew()).isFalse();
        assertThat(report.summary()).endsWith("Every decision is the same.");
    }

    @Test
    void verdictsReachedAnewFromTheObservationsLeadToTheSameMove() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);

        var report = night.under(thresholds(3, 6));

        assertThat(report.judgedAnew()).isTrue();
        assertThat(report.pairs())
                .filteredOn(
                        p -> p.really().filter(t -> t.kind() == Turn.Kind.BEGUN).isPresent())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.would()).isPresent();
                    assertThat(p.shift().abs()).isLessThan(Duration.ofSeconds(2));
                });
    }

    @Test
    void aLowerThresholdWouldHaveMovedUsersInAnOutageThatWasSatOut() {
        var night = RecordedNight.of(RecordedNight.policy(), Duration.ofSeconds(45));
        var patient = RecordedNight.of(thresholds(6, 5), Duration.ofSeconds(45));

        assertThat(BacktestReport.moves(patient.under(patient.policyInForce()).really()))
                .isZero();
        var report = patient.under(thresholds(2, 5));

        assertThat(report.furtherMoves()).isEqualTo(1);
        var begun = begun(report).orElseThrow();
        assertThat(begun.site()).isEqualTo("ams3");
        assertThat(begun.at()).isBetween(RecordedNight.OUTAGE.plusSeconds(20), RecordedNight.OUTAGE.plusSeconds(40));
        assertThat(report.would())
                .filteredOn(t -> t.kind() == Turn.Kind.ASKED)
                .extracting(Turn::sentence)
                .allSatisfy(s -> assertThat(s).contains("failed 2 in a row (threshold 2)"));
        assertThat(report.partsAt()).contains(begun.at());
        assertThat(report.limits()).anySatisfy(l -> assertThat(l).contains("not recorded"));
        assertThat(night.journal).isNotEmpty();
    }

    @Test
    void aHigherThresholdWouldHaveStayed() {
        var night = RecordedNight.of(RecordedNight.policy(), Duration.ofSeconds(45));
        assertThat(BacktestReport.moves(night.under(night.policyInForce()).really()))
                .isEqualTo(1);

        var report = night.under(thresholds(9, 5));

        assertThat(BacktestReport.moves(report.would())).isZero();
        assertThat(report.furtherMoves()).isEqualTo(-1);
        assertThat(report.summary()).isEqualTo("With this policy no move would have begun; 1 move really did.");
    }

    @Test
    void aLongerGraceBeginsTheSameMoveLater() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);

        var report = night.under(graced(Duration.ofSeconds(55)));

        var moved = report.pairs().stream()
                .filter(p -> p.would().filter(t -> t.kind() == Turn.Kind.BEGUN).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(moved.really()).isPresent();
        assertThat(moved.shift()).isBetween(Duration.ofSeconds(39), Duration.ofSeconds(41));
        assertThat(report.would()).anySatisfy(t -> assertThat(t.kind()).isEqualTo(Turn.Kind.ARRIVED));
    }

    @Test
    void disarmedItWouldOnlyHaveTold() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);

        var report = night.under(night.policyInForce().withAutomation(Automation.DISARMED));

        assertThat(report.would())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.kind()).isEqualTo(Turn.Kind.ALERT));
        assertThat(report.would().getFirst().sentence()).contains("DISARMED, nothing fails over by itself");
        assertThat(report.pairs()).noneMatch(Pair::isSame);
    }

    @Test
    void itEndsWhenItIsCalledOff() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);

        assertThat(new Backtest(night, night.trial(night.policyInForce()), _ -> false).run())
                .isEmpty();
    }

    @Test
    void whatIsNotKeptIsSaidToBeNotRecorded() {
        var night = RecordedNight.of(RecordedNight.policy(), LONG);
        var late = RecordedNight.OUTAGE.plus(LONG).plusSeconds(120);
        night.observations.removeIf(o -> o.at().isBefore(late));

        var report = night.under(thresholds(2, 5));

        assertThat(BacktestReport.moves(report.would())).isZero();
        assertThat(report.limits())
                .anySatisfy(l -> assertThat(l).contains("are not kept").contains("not recorded"));
    }

    private static Optional<Turn> begun(BacktestReport report) {
        return report.would().stream().filter(t -> t.kind() == Turn.Kind.BEGUN).findFirst();
    }

    private static Policy thresholds(int failures, int successes) {
        return with(failures, successes, RecordedNight.policy().grace());
    }

    private static Policy graced(Duration grace) {
        return with(3, 5, grace);
    }

    private static Policy with(int failures, int successes, Duration grace) {
        var p = RecordedNight.policy();
        return new Policy(
                p.automation(),
                failures,
                successes,
                p.interval(),
                p.timeout(),
                p.refusedIsImmediate(),
                p.degradationRatio(),
                p.degradationTriggers(),
                grace,
                p.cooldown(),
                p.maxFailoversPerDay(),
                p.maxAttempts(),
                p.cascade(),
                p.automaticRecovery(),
                p.recoveryDelay(),
                p.quorum(),
                p.freezes(),
                p.maxReplicationLag(),
                p.twoPerson(),
                p.minimumScore(),
                p.propagationShare(),
                p.propagationTimeout(),
                p.rtoObjective(),
                p.rpoObjective());
    }
}
