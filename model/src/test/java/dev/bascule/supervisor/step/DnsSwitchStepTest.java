// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.provider.EmulatedCloudflare;
import dev.bascule.dns.provider.EmulatedProvider;
import dev.bascule.dns.provider.EmulatedRoute53;
import dev.bascule.dns.provider.Fault;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.watch.DnsDesk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsSwitchStepTest {
    private static final String OLD = "203.0.113.10";
    private static final String NEW = "198.51.100.20";

    private final EmulatedRoute53 aws = new EmulatedRoute53();
    private final EmulatedCloudflare cf = new EmulatedCloudflare();

    @AfterEach
    void close() {
        aws.close();
        cf.close();
    }

    /// Writes like the real one, and runs into trouble when it is asked how far the change is.
    private record Deaf(DnsWriter real, ArrayDeque<ProblemClass> troubles, boolean forEver) implements DnsWriter {
        @Override
        public ProviderId provider() {
            return real.provider();
        }

        @Override
        public Receipt apply(Change change) throws ProviderException {
            return real.apply(change);
        }

        @Override
        public Receipt follow(Receipt receipt) throws ProviderException {
            var trouble = troubles.poll();
            if (trouble != null) {
                throw new ProviderException(
                        new ProviderProblem(provider(), trouble, "Cannot say: " + trouble + ".", Optional.empty()));
            }
            return forEver ? receipt : real.follow(receipt);
        }
    }

    private static UnaryOperator<DnsWriter> deaf(ProblemClass... troubles) {
        return real -> new Deaf(real, new ArrayDeque<>(List.of(troubles)), false);
    }

    private StepResult run(EmulatedProvider world) throws InterruptedException {
        return run(world, real -> real);
    }

    private StepResult run(EmulatedProvider world, UnaryOperator<DnsWriter> hearing) throws InterruptedException {
        var key = new RecordKey(world.zone(), "www." + world.zone(), RecordType.A);
        var before = RecordSet.of(key, OLD, Duration.ofSeconds(60));
        var change = new Change(world.reader().provider(), before, before.pointingTo(List.of(NEW)));
        var desk = new DnsDesk();
        var step = new DnsSwitchStep(
                (_, warrant) -> hearing.apply(world.writer(warrant)),
                _ -> desk,
                ProviderId::value,
                world.clock,
                world.clock::await);
        var deadline = world.clock.instant().plusSeconds(60);
        return step.run(StepOrders.of(new Action.SwitchDns(change), deadline));
    }

    private static void holds(EmulatedProvider world, String value) {
        world.put("www." + world.zone(), "A", 60, value);
    }

    private List<String> asked() {
        return aws.requests().stream().filter(r -> r.contains("/change/")).toList();
    }

    @Test
    void followsTheReceiptUntilTheProviderSaysThatItIsEverywhere() throws InterruptedException {
        holds(aws, OLD);

        var result = done(run(aws));

        assertThat(asked()).hasSize(2);
        assertThat(result.detail()).isEqualTo(OLD + " to " + NEW + ", read back");
        assertThat(result.evidence()).contains("receipt aws C0537538G8T0NETNOSFS IN_SYNC");
    }

    @Test
    void asksAgainWhenAskingRunsIntoPassingTrouble() throws InterruptedException {
        holds(aws, OLD);

        var result = run(aws, deaf(ProblemClass.TRANSIENT, ProblemClass.THROTTLED, ProblemClass.UNKNOWN));

        assertThat(done(result).evidence()).anyMatch(line -> line.endsWith("IN_SYNC"));
        assertThat(aws.writes()).isEqualTo(1);
    }

    @Test
    void leavesTheProofToTheNameServersWhenItMayNoLongerAsk() throws InterruptedException {
        holds(aws, OLD);

        var result = done(run(aws, deaf(ProblemClass.CREDENTIALS)));

        assertThat(result.detail()).contains("only the name servers show whether it is everywhere");
        assertThat(result.evidence()).anyMatch(line -> line.endsWith("HELD"));
    }

    @Test
    void claimsNoSpreadAfterALostAnswer() throws InterruptedException {
        holds(aws, OLD);
        aws.failWrite(Fault.LOST_AFTER_APPLYING);

        assertThat(done(run(aws)).detail()).contains("only the name servers show whether it is everywhere");
    }

    @Test
    void claimsNoSpreadAfterARestart() throws InterruptedException {
        holds(aws, NEW);

        assertThat(done(run(aws)).detail()).startsWith("already held " + NEW).contains("only the name servers");
        assertThat(aws.writes()).isZero();
    }

    @Test
    void asksAPersonWhenItIsTakenAndNeverEverywhere() throws InterruptedException {
        holds(aws, OLD);

        var result = failed(run(aws, real -> new Deaf(real, new ArrayDeque<>(), true)));

        assertThat(result.evidence()).contains("aws: stuck");
        assertThat(result.detail()).contains("not known");
        assertThat(result.advice()).isEqualTo(StepResult.Advice.ASK);
        assertThat(aws.held("www." + aws.zone(), "A")).containsExactly(NEW);
        assertThat(aws.writes()).isEqualTo(1);
    }

    @Test
    void asksLessAndLessOften() throws InterruptedException {
        holds(aws, OLD);

        run(aws, real -> new Deaf(real, new ArrayDeque<>(), true));

        assertThat(aws.clock.waits()).hasSizeLessThan(20);
        assertThat(aws.clock.waits().getFirst()).isLessThan(Duration.ofSeconds(1));
        assertThat(aws.clock.instant()).isAfterOrEqualTo(EmulatedProvider.START.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Wed, 11 Mar 2026 09:44:20 GMT", "5"})
    void saysWhenItGoesOnAndDoesNotWaitUnseen(String header) throws InterruptedException {
        holds(cf, OLD);
        cf.answerWrite(EmulatedCloudflare.error(429, 971, "Please wait.").setHeader("Retry-After", header));

        var result = failed(run(cf));

        assertThat(result.advice()).isEqualTo(StepResult.Advice.WAIT);
        var isSoon = header.equals("5");
        assertThat(result.patience()).isEqualTo(isSoon ? Duration.ofSeconds(5) : Duration.ofMinutes(2));
        assertThat(result.detail()).contains("not tried again before " + (isSoon ? "09:42:25" : "09:44:20") + " UTC");
        assertThat(cf.clock.waits()).isEmpty();
        assertThat(result.evidence()).containsExactly("cf: throttled");
        assertThat(cf.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "HTML"})
    void triesAgainWhatMayWork(Fault fault) throws InterruptedException {
        holds(cf, OLD);
        cf.failWrite(fault);
        cf.failWrite(fault);

        assertThat(failed(run(cf)).advice()).isEqualTo(StepResult.Advice.RETRY);
    }

    @Test
    void offersTheWayBackWhereWritingIsForbiddenAndSaysThatItMayFailToo() throws InterruptedException {
        holds(cf, OLD);
        cf.failWrite(Fault.FORBIDDEN);

        var result = failed(run(cf));

        assertThat(result.advice()).isEqualTo(StepResult.Advice.ASK);
        assertThat(result.detail()).contains("may be forbidden, too");
    }

    @Test
    void neverOverwritesWhatItDidNotExpect() throws InterruptedException {
        holds(cf, "192.0.2.77");

        var result = failed(run(cf));

        assertThat(result.evidence()).containsExactly("cf: conflict");
        assertThat(result.advice())
                .as("neither going on nor taking back may write over it")
                .isEqualTo(StepResult.Advice.ASK);
        assertThat(result.detail()).contains("wanted " + NEW, "expected " + OLD, "found 192.0.2.77");
        assertThat(cf.writes()).isZero();
    }
}
