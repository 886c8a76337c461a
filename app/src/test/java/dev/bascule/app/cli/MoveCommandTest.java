// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.cli.follow.Following;
import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Plans;
import dev.bascule.views.fixture.Rehearsals;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MoveCommandTest {
    private static final String[] DRILL_AND_HOME = {
        "drill",
        "run",
        "genesis",
        "--to",
        "ams3",
        "--home",
        "--yes",
        "--reason",
        "the month",
        "--accept",
        "providers-reachable",
        "--json"
    };

    private final FakePorts ports = new FakePorts();

    MoveCommandTest() {
        ports.client.rehearses(Rehearsals::answer);
    }

    @Test
    void dryRunSendsNothingAndNeedsNoReason() {
        var run = Run.of(ports, "failover", "genesis", "--dry-run");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(ports.client.sent()).isEmpty();
        assertThat(ports.asked).containsExactly("engine that looks");
    }

    @Test
    void needsAReason() {
        var run = Run.of(ports, "failover", "genesis", "--yes");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--reason");
        assertThat(ports.asked).isEmpty();
    }

    @Test
    void beginsNothingThatCannotBeRecorded() {
        ports.client = new FakeConsoleClient(Situation.STORE_PROBLEM);
        ports.client.rehearses(Rehearsals::answer);
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes", "--accept", "providers-reachable");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("could not be recorded").contains("disk");
        assertThat(ports.client.sent()).isEmpty();
    }

    @Test
    void refusesWithoutATerminalToConfirmAt() {
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--accept", "providers-reachable");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--yes");
        assertThat(ports.client.sent()).isEmpty();
    }

    @Test
    void takesTheTypedPhraseAndNoOther() {
        ports.typed = Optional.of("genesis to lon1");
        assertThat(Run.of(ports, "failover", "genesis", "--reason", "fire", "--accept", "providers-reachable")
                        .code())
                .isEqualTo(1);
        assertThat(ports.client.sent()).isEmpty();
        assertThat(ports.asked).contains("Type 'genesis to ams3' to carry this out:");
    }

    @Test
    void followsTheExecutionUntilUsersAreThere() {
        ports.typed = Optional.of("genesis to ams3");
        becomeAfterOrder(Situation.FAILED_OVER);
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--accept", "providers-reachable", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("arrived").asBoolean()).isTrue();
        assertThat(run.err()).contains("done  ");
        assertThat(ports.client.sent()).singleElement().isInstanceOfSatisfying(Command.Execute.class, order -> {
            assertThat(order.by()).isEqualTo("noc-b2");
            assertThat(order.reason()).isEqualTo("fire");
            assertThat(order.acceptedWarnings()).containsExactly("providers-reachable");
        });
    }

    @Test
    void aDrillIsTypedAsOneAndOrderedWithItsMark() {
        ports.client = new FakeConsoleClient(Situation.CALM);
        ports.client.rehearses(Rehearsals::answer);
        ports.typed = Optional.of("DRILL ams3");
        becomeAfterOrder(Situation.FAILED_OVER);
        var words = new String[] {
            "drill",
            "run",
            "genesis",
            "--to",
            "ams3",
            "--kind",
            "dr-test",
            "--note",
            "all told",
            "--reason",
            "the quarter",
            "--accept",
            "providers-reachable",
            "--json"
        };
        var run = Run.of(ports, words);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("arrived").asBoolean()).isTrue();
        assertThat(ports.client.sent()).singleElement().isInstanceOfSatisfying(Command.RunDrill.class, order -> {
            assertThat(order.rehearsal()).isEqualTo(Rehearsal.DR_TEST);
            assertThat(order.note()).isEqualTo("all told");
        });
    }

    @Test
    void aDrillWithItsWayHomeOrdersBothAndAnswersWithTheLast() {
        goesThereAndHome(ExecutionStatus.COMPLETED);
        var run = Run.of(ports, DRILL_AND_HOME);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("execution").path("verb").asText()).isEqualTo(Verb.FAIL_BACK.code());
        assertThat(ports.client.sent()).hasSize(2);
        assertThat(ports.client.sent().getFirst()).isInstanceOf(Command.RunDrill.class);
        assertThat(ports.client.sent().getLast())
                .isInstanceOfSatisfying(
                        Command.Execute.class,
                        home -> assertThat(home.preview().plan().orElseThrow().verb())
                                .isEqualTo(Verb.FAIL_BACK));
    }

    @Test
    void aWayHomeThatWasTakenBackIsNoSuccess() {
        goesThereAndHome(ExecutionStatus.ROLLED_BACK);
        var run = Run.of(ports, DRILL_AND_HOME);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().path("arrived").asBoolean()).isFalse();
    }

    @Test
    void aWayHomeThatRulesRefuseSaysWhereUsersAre() {
        goesThereAndHome(ExecutionStatus.COMPLETED);
        ports.client.rehearses((request, now) ->
                request.verb() == Verb.FAIL_BACK ? Rehearsals.blocked(request, now) : Rehearsals.answer(request, now));
        var run = Run.of(ports, DRILL_AND_HOME);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("replication-lag")
                .contains("Users are at ams3")
                .contains("bascule failback genesis");
        assertThat(ports.client.sent()).hasSize(1);
    }

    private void goesThereAndHome(ExecutionStatus ending) {
        ports.client = new FakeConsoleClient(Situation.CALM);
        ports.client.rehearses(Rehearsals::answer);
        var next = new ArrayDeque<>(List.of(Situation.FAILED_OVER.snapshot(), home(ending)));
        ports.onOrder = () -> ports.client.publish(next.remove());
    }

    /// The night after its way home has ended.
    private static Snapshot home(ExecutionStatus ending) {
        var away = Situation.FAILED_OVER.snapshot();
        var genesis = Situation.FAILED_OVER.genesis();
        var plan = Plans.move(Verb.FAIL_BACK, Genesis.AMS3, Genesis.FRA1, away.at());
        var back = Execution.begin(new ExecutionId("genesis-8"), plan, "noc-b2", "the month", away.at())
                .end(ending, away.at().plusSeconds(40));
        var picture = new DeploymentPicture(
                genesis.setup(),
                genesis.phase(),
                genesis.health(),
                genesis.active(),
                genesis.automation(),
                genesis.effective(),
                "",
                genesis.verdicts(),
                genesis.checks(),
                genesis.lags(),
                genesis.ranking(),
                genesis.budget(),
                Optional.empty(),
                Optional.of(back),
                Optional.empty(),
                genesis.dns(),
                genesis.recent(),
                genesis.incident(),
                genesis.at());
        return new Snapshot(
                away.at(), away.standing(), List.of(picture), away.journalEntries(), away.journalHead(), List.of());
    }

    @Test
    void aDrillOfAKindThatIsNotKnownIsWrongUsage() {
        var run = Run.of(ports, "drill", "run", "genesis", "--kind", "yearly", "--reason", "x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there are drill, dr-test");
    }

    @Test
    void endsWithOneWhenAStepWaitsForAPerson() {
        becomeAfterOrder(Situation.PAUSED_BY_FAILED_STEP);
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes", "--accept", "providers-reachable");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("is paused at '").contains("bascule resume genesis");
    }

    @Test
    void goesOnFromAPauseAsThePersonSays() {
        var next = new ArrayDeque<>(List.of(Situation.PAUSED_BY_FAILED_STEP, Situation.FAILED_OVER));
        ports.onOrder = () -> ports.client.become(next.poll());
        ports.atPauses.addAll(List.of("skip", "skip the hook is broken"));
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes", "--accept", "providers-reachable");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("its reason is missing");
        assertThat(ports.client.sent().getLast())
                .isInstanceOfSatisfying(
                        Command.Skip.class, order -> assertThat(order.reason()).isEqualTo("the hook is broken"));
    }

    @Test
    void resumesAbortsAndSkipsAMoveThatWasLeftPaused() {
        for (var way : List.of("resume", "abort", "skip")) {
            ports.client = new FakeConsoleClient(Situation.PAUSED_BY_FAILED_STEP);
            ports.onOrder = () -> ports.client.become(Situation.FAILED_OVER);
            var run = Run.of(ports, way, "genesis", "--reason", "the hook is broken");
            assertThat(run.code()).as(way + run.err()).isZero();
            assertThat(ports.client.sent()).hasSize(1);
        }
        ports.client = new FakeConsoleClient(Situation.CALM);
        assertThat(Run.of(ports, "resume", "genesis").err()).contains("No move of genesis is under way or paused");
    }

    @Test
    void aRollBackThatStoppedWaitsForThePersonLikeAMove() {
        ports.client = new FakeConsoleClient(Situation.CALM);
        ports.client.rehearses(Rehearsals::answer);
        ports.onOrder = () -> ports.client.publish(Runs.STOPPED_ON_THE_WAY_BACK.snapshot());
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes", "--accept", "providers-reachable");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Execution genesis-7-back is paused", "ns1 still answers 198.51.100.20");

        ports.onOrder = () -> ports.client.publish(Runs.ROLLED_BACK.snapshot());
        var resumed = Run.of(ports, "resume", "genesis");
        assertThat(resumed.out()).contains("genesis-7 is rolled-back");
        assertThat(ports.client.sent().getLast())
                .isInstanceOfSatisfying(
                        Command.Resume.class,
                        order -> assertThat(order.execution().value()).isEqualTo("genesis-7-back"));
    }

    @Test
    void saysNothingOfStepsThatWereDoneBefore() {
        ports.client = new FakeConsoleClient(Situation.FAILED_OVER);
        var words = new StringWriter();
        var output = new Output(new PrintWriter(words), new PrintWriter(words));
        var following = new Following(ports.client, new DeploymentId("genesis"), output);
        var known = ports.client.snapshot().deployment("genesis").orElseThrow().execution();
        assertThat(following.untilEnd(known.orElseThrow().id())).isEqualTo(known.orElseThrow());
        assertThat(words.toString()).isEmpty();
    }

    @Test
    void namesTheCodeOfEveryWarningInTheWay() {
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--accept providers-reachable");
        assertThat(ports.client.sent()).isEmpty();
        assertThat(Run.of(ports, "plan", "genesis").out()).contains("--accept providers-reachable");
        var unknown = Run.of(ports, "failover", "genesis", "--reason", "x", "--accept", "flaping");
        assertThat(unknown.err()).contains("not-flapping");
        ports.client.rehearses(Rehearsals::blocked);
        assertThat(Run.of(ports, "failback", "genesis", "--reason", "x", "--yes")
                        .err())
                .contains("--override replication-lag");
    }

    @Test
    void passesOnWhyTheEngineRefused() {
        ports.client.refuses("Safety rules are in the way: Replication lag.");
        var run = Run.of(ports, "failover", "genesis", "--reason", "fire", "--yes", "--accept", "providers-reachable");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Replication lag");
    }

    @Test
    void asksForTheRightMove() {
        Run.of(ports, "failover", "genesis", "--dry-run", "--planned", "--to", "lon1");
        Run.of(ports, "failback", "genesis", "--dry-run", "--override", "replication-lag,freeze");
        assertThat(ports.client.rehearsed())
                .extracting(r -> r.verb())
                .containsExactly(Verb.SWITCH_OVER, Verb.FAIL_BACK);
        assertThat(ports.client.rehearsed().getLast().overridden()).isEqualTo(List.of("replication-lag", "freeze"));
    }

    private void becomeAfterOrder(Situation next) {
        ports.client = new FakeConsoleClient(Situation.CALM);
        ports.client.rehearses(Rehearsals::answer);
        ports.onOrder = () -> ports.client.become(next);
    }
}
