// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import dev.bascule.check.Vantage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeLoopTest {
    private static final Check API = Checks.critical("fra1", "api");
    private static final Check DB = Checks.critical("fra1", "db");
    private static final CheckerId THERE = new CheckerId("there");

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    private final List<Observation> seen = new ArrayList<>();
    private final List<LateTick> late = new ArrayList<>();
    private final RecentEvidence evidence = new RecentEvidence();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private Instant now = Checks.START;
    private Function<Check, ProbeResult> answer = _ -> passed();

    @AfterEach
    void close() {
        ticker.shutdownNow();
    }

    @Test
    void runsEveryCheckOncePerInterval() {
        var loop = loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API, DB)));

        tick(loop, Duration.ofSeconds(60));

        var api = times(API, Checks.HERE);
        assertThat(api).hasSizeBetween(6, 7);
        assertThat(api.getFirst()).isBefore(Checks.START.plusMillis(2_010));
        IntStream.range(2, api.size())
                .forEach(i -> assertThat(Duration.between(api.get(i - 1), api.get(i)))
                        .isBetween(Duration.ofMillis(9_980), Duration.ofMillis(10_020)));
        assertThat(times(DB, Checks.HERE)).isNotEqualTo(api);
    }

    @Test
    void letsSeveralCheckersLookAtOnceEachWithItsOwnTarget() {
        var elsewhere = new Check(
                API.id(),
                API.node(),
                API.type(),
                "10.0.0.1:80",
                API.query(),
                API.expect(),
                API.interval(),
                API.timeout(),
                3,
                5,
                true);
        answer = check -> failed("asked " + check.target());
        var loop = loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API)), Vantage.of(THERE, List.of(elsewhere)));

        tick(loop, Duration.ofSeconds(3));

        assertThat(seen)
                .extracting(o -> o.checker() + " " + o.outcome().detail())
                .containsExactlyInAnyOrder("here asked 127.0.0.1:1", "there asked 10.0.0.1:80");
    }

    @Test
    void neverRunsACheckTwiceAtOnce() {
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));

        tick(loop, Duration.ofSeconds(45));
        loop.probeNow(API.id());
        tick(loop, Duration.ofSeconds(1));
        assertThat(work).hasSize(1);

        work.remove().run();
        tick(loop, Duration.ofSeconds(4));
        assertThat(work).isEmpty();
        tick(loop, Duration.ofSeconds(11));
        assertThat(work).hasSize(1);
    }

    @Test
    void anotherConfigurationKeepsWhatItKeepsAndDropsWhatItDrops() {
        var loop = loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API, DB)));
        tick(loop, Duration.ofSeconds(15));
        var due = times(API, Checks.HERE).getLast();
        seen.clear();

        loop.replace(List.of(Vantage.of(Checks.HERE, List.of(API))));
        tick(loop, Duration.ofSeconds(11));

        assertThat(seen).extracting(Observation::check).containsOnly(API.id());
        assertThat(Duration.between(due, times(API, Checks.HERE).getFirst()))
                .isBetween(Duration.ofMillis(9_980), Duration.ofMillis(10_020));
        assertThat(loop.probeNow(DB.id())).isZero();
    }

    @Test
    void aChangedCheckWaitsForTheRunOfTheOldOneWhoseResultIsDropped() {
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));
        assertThat(work).hasSize(1);

        loop.replace(List.of(Vantage.of(Checks.HERE, List.of(Checks.thresholds(API, 9, 9)))));
        tick(loop, Duration.ofSeconds(30));
        assertThat(work).as("no second run of one check").hasSize(1);
        loop.replace(List.of());
        tick(loop, Duration.ofSeconds(1));
        loop.replace(List.of(Vantage.of(Checks.HERE, List.of(API))));
        tick(loop, Duration.ofSeconds(30));
        assertThat(work).as("not even when it left and came back").hasSize(1);

        work.remove().run();
        assertThat(seen).isEmpty();
        tick(loop, Duration.ofSeconds(11));
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(seen).hasSize(1);
    }

    @Test
    void keepsToItsPlacesAndSaysWhenTheyAreAllTaken() {
        var checks = IntStream.range(0, 20)
                .mapToObj(i -> Checks.critical("fra1", "c" + i))
                .toList();
        var loop = loop(work::add, 3, Vantage.of(Checks.HERE, checks));

        tick(loop, Duration.ofSeconds(5));
        assertThat(work).hasSize(3);
        assertThat(late).isEmpty();

        tick(loop, Duration.ofSeconds(10));
        assertThat(work).hasSize(3);
        assertThat(late).first().extracting(LateTick::reason).isEqualTo(LateTick.Reason.SLOTS_BUSY);

        work.remove().run();
        tick(loop, Duration.ofMillis(20));
        assertThat(work).hasSize(3);
    }

    @Test
    void probesNowWhenAsked() {
        var loop = loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API)), Vantage.of(THERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));
        seen.clear();

        assertThat(loop.probeNow(API.id())).isEqualTo(2);
        assertThat(loop.probeNow(DB.id())).isZero();
        tick(loop, Duration.ofMillis(10));

        assertThat(seen).extracting(Observation::checker).containsExactlyInAnyOrder(Checks.HERE, THERE);
    }

    @Test
    void noticesThatItWasPausedAndHoldsNoFailureAgainstATarget() {
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));
        answer = _ -> {
            now = now.plusSeconds(4);
            loop.tick();
            return failed("no answer");
        };

        work.remove().run();

        assertThat(late).singleElement().satisfies(tick -> {
            assertThat(tick.reason()).isEqualTo(LateTick.Reason.PAUSED);
            assertThat(tick.late()).isBetween(Duration.ofMillis(3_980), Duration.ofMillis(4_000));
            assertThat(tick.sentence()).contains("ms late").contains("do not count");
        });
        assertThat(seen)
                .singleElement()
                .satisfies(o -> assertThat(o.outcome())
                        .isEqualTo(new Outcome.Failed(
                                ErrorClass.INTERNAL, "held up while probing, so this does not count: no answer")));
    }

    @Test
    void holdsNoTimeoutAgainstATargetThatAShortStallUsedUp() {
        var patience = API.timeout().dividedBy(4).plusMillis(1);
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));
        answer = _ -> {
            now = now.plus(ProbeLoop.TICK).plus(patience);
            loop.tick();
            now = now.plus(ProbeLoop.TICK).plus(ProbeLoop.STALL).plusMillis(1);
            loop.tick();
            return new ProbeResult(
                    new Outcome.Failed(ErrorClass.TIMEOUT, "no answer"), API.timeout(), Optional.empty());
        };

        work.remove().run();

        assertThat(seen)
                .singleElement()
                .satisfies(o -> assertThat(o.outcome().speaksOfTarget()).isFalse());
    }

    @Test
    void believesARefusalHoweverLateItIsHeard() {
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));
        var refused = new Outcome.Failed(ErrorClass.REFUSED, "nobody listens");
        answer = _ -> {
            now = now.plusSeconds(4);
            loop.tick();
            return new ProbeResult(refused, Duration.ofSeconds(4), Optional.empty());
        };

        work.remove().run();

        assertThat(seen).singleElement().extracting(Observation::outcome).isEqualTo(refused);
    }

    @Test
    void believesNoFailureThatTookFarLongerThanItMay() {
        answer = _ -> {
            now = now.plusSeconds(3_600);
            return failed("no answer");
        };
        tick(loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API))), Duration.ofSeconds(3));

        assertThat(seen)
                .first()
                .satisfies(o -> assertThat(o.outcome().speaksOfTarget()).isFalse());
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        var loop = loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(15));
        seen.clear();

        now = now.minusSeconds(3_600);
        tick(loop, Duration.ofSeconds(25));

        assertThat(late).singleElement().extracting(LateTick::reason).isEqualTo(LateTick.Reason.CLOCK_BACK);
        assertThat(seen).hasSizeBetween(2, 3);
    }

    @Test
    void survivesAProbeThatBreaks() {
        answer = _ -> {
            throw new IllegalStateException("a bug of ours");
        };
        tick(loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API))), Duration.ofSeconds(25));

        assertThat(seen)
                .hasSizeBetween(2, 3)
                .allSatisfy(o -> assertThat(o.outcome())
                        .isEqualTo(new Outcome.Failed(
                                ErrorClass.INTERNAL, "the probe itself broke: IllegalStateException")));
    }

    @Test
    void keepsTheLastFiveFailedExchanges() {
        answer = check -> failed("failure at " + now);
        tick(loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(API))), Duration.ofSeconds(90));

        var kept = evidence.of(API.id());
        assertThat(kept).hasSize(5);
        assertThat(kept.getFirst().observation()).isEqualTo(seen.getLast());
        assertThat(kept.getFirst().text())
                .isEqualTo("> failure at " + seen.getLast().at());
        assertThat(evidence.of(DB.id())).isEmpty();
    }

    @Test
    void reportsNothingAnyMoreOnceClosed() {
        var loop = loop(work::add, 9, Vantage.of(Checks.HERE, List.of(API)));
        tick(loop, Duration.ofSeconds(3));

        loop.close();
        work.remove().run();
        tick(loop, Duration.ofSeconds(30));

        assertThat(seen).isEmpty();
        assertThat(work).isEmpty();
    }

    @Test
    void refusesACheckThatNobodyCanProbe() {
        var http = Checks.target(CheckType.HTTP, "http://127.0.0.1/", Rig.SHORT);

        assertThatThrownBy(() -> loop(Runnable::run, 9, Vantage.of(Checks.HERE, List.of(http))))
                .hasMessage("No probe for HTTP checks such as genesis/fra1/api");
    }

    @Test
    void ticksByItselfUntilItIsClosed() throws InterruptedException {
        var ran = new CountDownLatch(2);
        var often = Checks.timing(API, Duration.ofMillis(20), Duration.ofMillis(20));
        var sink = new ProbeSink(_ -> ran.countDown(), evidence, _ -> {});
        try (var workers = Executors.newVirtualThreadPerTaskExecutor();
                var loop = new ProbeLoop(
                        List.of(Vantage.of(Checks.HERE, List.of(often))),
                        List.of(probe()),
                        InstantSource.system(),
                        new ProbeThreads(ticker, workers, 4),
                        sink)) {
            loop.start();

            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private ProbeLoop loop(Executor workers, int parallel, Vantage... vantages) {
        return new ProbeLoop(
                List.of(vantages),
                List.of(probe()),
                () -> now,
                new ProbeThreads(ticker, workers, parallel),
                new ProbeSink(seen::add, evidence, late::add));
    }

    private Probe probe() {
        return new Probe() {
            @Override
            public CheckType type() {
                return CheckType.TCP;
            }

            @Override
            public ProbeResult run(Check check) {
                return answer.apply(check);
            }
        };
    }

    private void tick(ProbeLoop loop, Duration span) {
        var end = now.plus(span);
        while (now.isBefore(end)) {
            loop.tick();
            now = now.plus(ProbeLoop.TICK);
        }
    }

    private List<Instant> times(Check check, CheckerId checker) {
        return seen.stream()
                .filter(o -> o.check().equals(check.id()) && o.checker().equals(checker))
                .map(Observation::at)
                .toList();
    }

    private static ProbeResult passed() {
        return new ProbeResult(new Outcome.Passed("ok"), Duration.ofMillis(3), Optional.empty());
    }

    private static ProbeResult failed(String detail) {
        return new ProbeResult(
                new Outcome.Failed(ErrorClass.TIMEOUT, detail), Duration.ofMillis(3), Optional.of("> " + detail));
    }
}
