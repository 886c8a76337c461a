// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.PlanText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What both ways of moving share: plan, confirm by typing, carry out, and follow every step to the end.
abstract class MoveCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "DEPLOYMENT", description = "Which deployment.")
    private String deployment = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the journal; needed to carry it out.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "Show the plan and write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Carry it out without asking for the typed confirmation.")
    private boolean yes;

    @Option(names = "--accept", paramLabel = "RULE", split = ",", description = "Accept the warning of a safety rule.")
    private List<String> accepted = List.of();

    @Option(names = "--override", paramLabel = "RULE", split = ",", description = "Set a failed safety rule aside.")
    private List<String> overridden = List.of();

    MoveCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    abstract Verb verb();

    abstract Optional<String> target();

    @Override
    public Integer call() {
        if (!dryRun && (reason == null || reason.isBlank())) {
            throw new Failure("A move needs --reason, which is kept in the journal. Nothing was done.");
        }
        try (var client =
                dryRun ? ports.engines().look(common.place()) : ports.engines().lead(common.place())) {
            var standing = Waiting.standing(client, deployment);
            if (!dryRun && !standing.standing().leads()) {
                throw new Failure(
                        "This process is read-only: " + standing.standing().leader()
                                + " leads. Nothing was done. Give the order there, or end that process first.");
            }
            var id = PlanCommand.deployment(client, Optional.of(deployment));
            var left = new Following(client, id, output).underWay();
            Waiting.measured(client);
            target().ifPresent(site -> Waiting.measured(client, id, new SiteId(site)));
            return left.isPresent() && !dryRun ? continued(client, id, left.get()) : planned(client, id);
        }
    }

    /// An earlier process left this in the middle. The engine goes on with it by itself as far as it may;
    /// nothing else is ordered before it has ended.
    private int continued(ConsoleClient client, DeploymentId id, Execution left) {
        var following = new Following(client, id, output);
        var plan = left.plan();
        output.say("Execution " + left.id() + " (" + plan.verb().title().toLowerCase(Locale.ROOT) + " to " + plan.to()
                + ") was left unfinished by an earlier process and comes first.");
        if (Following.isPaused(left)) {
            confirm(plan);
            output.say(Waiting.of(client.send(
                    new Command.Resume(id, left.id(), ports.terminal().person()))));
            following.untilItGoesOn();
        }
        var ended = following.untilEnd(left.id());
        var isAsked =
                plan.verb() == verb() && target().map(plan.to().value()::equals).orElse(true);
        return answer(
                                ended,
                                isAsked
                                        ? ""
                                        : " What was asked now was not begun; give the order again if it is still wanted.")
                        && isAsked
                ? 0
                : 1;
    }

    private int planned(ConsoleClient client, DeploymentId id) {
        var request = new PreviewRequest(id, verb(), target().map(SiteId::new), overridden);
        var preview = Waiting.of(client.preview(request));
        if (dryRun || preview.plan().isEmpty()) {
            output.answer(common.json(), PlanShape.of(preview), PlanText.of(preview));
            return preview.isBlocked() ? 1 : 0;
        }
        PlanText.of(preview).forEach(output::say);
        confirm(preview.plan().get());
        return carriedOut(client, id, preview);
    }

    private void confirm(Plan plan) {
        if (yes) {
            return;
        }
        var phrase = plan.deployment() + " to " + plan.to();
        var answer = ports.terminal()
                .ask("Type '" + phrase + "' to carry this out: ")
                .orElseThrow(() -> new Failure("Nobody can confirm here, so nothing was done. Give --yes to carry "
                        + "it out without being asked."));
        if (!answer.strip().equals(phrase)) {
            throw new Failure("What was typed is not '" + phrase + "'. Nothing was done.");
        }
    }

    private int carriedOut(ConsoleClient client, DeploymentId id, Preview preview) {
        var following = new Following(client, id, output);
        var order = new Command.Execute(
                id, preview, ports.terminal().person(), String.valueOf(reason), accepted, overridden);
        output.say(Waiting.of(client.send(order)));
        return answer(following.untilNewEnds(), "") ? 0 : 1;
    }

    private boolean answer(Execution ended, String more) {
        output.answer(common.json(), document(ended), List.of(sentence(ended) + more));
        return arrived(ended);
    }

    private static Shape document(Execution x) {
        return Shape.document("execution").with("arrived", arrived(x)).with("execution", PlanShape.execution(x));
    }

    private static boolean arrived(Execution x) {
        return x.status() == ExecutionStatus.COMPLETED || x.status() == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }

    private static String sentence(Execution x) {
        return arrived(x)
                ? "Users of " + x.plan().deployment() + " are at " + x.plan().to() + " (" + x.id() + ")."
                : "The move did not succeed: " + x.id() + " is " + x.status().code()
                        + ". See 'bascule status' and the incident's report.";
    }
}
