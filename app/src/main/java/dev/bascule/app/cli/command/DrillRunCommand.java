// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.follow.Ending;
import dev.bascule.app.cli.follow.Following;
import dev.bascule.app.cli.incident.DrillCommand;
import dev.bascule.app.wire.DrillShape;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.ConsoleClient;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.drill.Verdict;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.incident.Incident;
import dev.bascule.topology.DeploymentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Announces a drill, moves its users there and, when asked, home again, and ends with 0 only when they arrived
/// and the drill has not failed.
@Command(name = "run", description = "Announces a drill and carries it out with real users; --dry-run moves nobody.")
final class DrillRunCommand extends MoveCommand {
    @Option(names = "--to", paramLabel = "SITE", description = "Which backup; otherwise the best candidate.")
    private @Nullable String to;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = DrillCommand.Kinds.class,
            description = "drill (a month) or dr-test (a quarter, there and home); drill unless given.")
    private Rehearsal kind = Rehearsal.DRILL;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Who takes part and who was told; kept in the journal.")
    private String note = "";

    @Option(names = "--home", description = "Bring users home again, too.")
    private boolean home;

    DrillRunCommand(Ports ports, Output output) {
        super(ports, output);
    }

    @Override
    Verb verb() {
        return Verb.SWITCH_OVER;
    }

    @Override
    Optional<String> target() {
        return Optional.ofNullable(to);
    }

    @Override
    String phrase(Plan plan) {
        return plan.verb() == Verb.SWITCH_OVER ? "DRILL " + plan.to() : super.phrase(plan);
    }

    @Override
    dev.bascule.client.Command order(dev.bascule.client.Command.Execute move) {
        var isThere =
                move.preview().plan().filter(p -> p.verb() == Verb.SWITCH_OVER).isPresent();
        return isThere ? new dev.bascule.client.Command.RunDrill(move, kind, note) : move;
    }

    @Override
    int answer(ConsoleClient client, DeploymentId meant, Execution there) {
        var goesHome = home && new Ending(there).hasArrived();
        var last = goesHome ? home(client, meant, there) : there;
        var drill = drill(client, meant, last.id());
        var verdict = drill.flatMap(Drill::verdict);
        var document = Shape.document("drill-run")
                .with("arrived", new Ending(last).hasArrived())
                .with("execution", PlanShape.execution(last))
                .with("drill", drill.map(DrillShape::drill));
        output().answer(
                        json(),
                        document,
                        List.of(verdict.map(v -> "The drill: " + v.sentence() + ".")
                                .orElse("The drill left no trace. See 'bascule drill list'.")));
        if (Following.isPaused(last)) {
            output().say("Its move waits for a decision; see 'bascule resume', 'skip' and 'abort'.");
        } else if (drill.filter(Drill::isAway).isPresent()) {
            output().say("Users are away from home. " + homeward(meant));
        }
        var failed = verdict.filter(v -> v.outcome() == Verdict.Outcome.FAILED).isPresent();
        return new Ending(last).hasArrived() && !failed ? 0 : 1;
    }

    /// A way home that is not begun leaves users away, and the drill under way.
    private Execution home(ConsoleClient client, DeploymentId meant, Execution there) {
        try {
            return carriedOut(client, meant, Verb.FAIL_BACK);
        } catch (Failure refused) {
            throw new Failure(refused.getMessage() + " Users are at "
                    + there.plan().to() + " and the drill is under way. " + homeward(meant));
        }
    }

    private static String homeward(DeploymentId meant) {
        return "Bring them home with 'bascule failback " + meant + "'.";
    }

    /// The drill as its incident tells it.
    private static Optional<Drill> drill(ConsoleClient client, DeploymentId meant, ExecutionId move) {
        return Waiting.of(client.incidents(meant)).stream()
                .filter(i -> i.execution().filter(x -> x.id().equals(move)).isPresent())
                .findFirst()
                .flatMap(Incident::drill);
    }
}
