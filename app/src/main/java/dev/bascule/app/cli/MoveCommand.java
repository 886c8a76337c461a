// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.PlanText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What both ways of moving share: plan, confirm by typing, carry out, and follow every step to the end.
abstract class MoveCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Ports ports;
    private final Output output;
    private final Map<String, StepStatus> told = new HashMap<>();

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
            Waiting.measured(client);
            var id = PlanCommand.deployment(client, Optional.of(deployment));
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
        var before = execution(client.snapshot(), id).map(Execution::id);
        var order = new Command.Execute(
                id, preview, ports.terminal().person(), String.valueOf(reason), accepted, overridden);
        output.say(Waiting.of(client.send(order)));
        var last = Waiting.until(
                client,
                s -> newest(s, id).filter(x -> !Optional.of(x.id()).equals(before)).stream()
                        .anyMatch(MoveCommand::needsNobody),
                LONGEST,
                s -> tell(s, id));
        var ended = execution(last, id)
                .orElseThrow(() -> new Failure("The execution left no trace. See 'bascule status'."));
        output.answer(common.json(), document(ended), List.of(sentence(ended)));
        return arrived(ended) ? 0 : 1;
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

    private static boolean needsNobody(Execution x) {
        return x.status().isEnded() || x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP;
    }

    private static Optional<Execution> execution(Snapshot snapshot, DeploymentId id) {
        return snapshot.deployment(id.value()).flatMap(d -> d.execution());
    }

    /// The execution, unless its roll-back is still under way.
    private static Optional<Execution> newest(Snapshot snapshot, DeploymentId id) {
        var rollsBack = snapshot.deployment(id.value())
                .flatMap(d -> d.rollback())
                .filter(x -> !needsNobody(x))
                .isPresent();
        return rollsBack ? Optional.empty() : execution(snapshot, id);
    }

    private void tell(Snapshot snapshot, DeploymentId id) {
        snapshot.deployment(id.value()).stream()
                .flatMap(d -> Stream.concat(d.execution().stream(), d.rollback().stream()))
                .forEach(this::tell);
    }

    private synchronized void tell(Execution x) {
        for (var run : x.runs()) {
            var before = told.put(x.id() + " " + run.step().id(), run.status());
            if (run.status() != before && run.status() != StepStatus.WAITING) {
                output.say("  " + run.status().code() + "  " + run.step().title()
                        + (run.detail().isBlank() ? "" : ": " + run.detail()));
            }
        }
    }
}
