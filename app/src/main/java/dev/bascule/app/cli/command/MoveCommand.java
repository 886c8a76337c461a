// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.RuleArgument;
import dev.bascule.app.cli.follow.Ending;
import dev.bascule.app.cli.follow.Following;
import dev.bascule.app.cli.follow.Pursuit;
import dev.bascule.app.cli.text.Obstacles;
import dev.bascule.app.cli.text.PlanText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What both ways of moving share: plan, confirm by typing, carry out, and follow every step to the end.
abstract class MoveCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    @Parameters(paramLabel = "DEPLOYMENT", description = "Which deployment.")
    private String deployment = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the journal; needed to carry it out.")
    private String reason = "";

    @Option(names = "--dry-run", description = "Show the plan and write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Carry it out without asking for the typed confirmation.")
    private boolean yes;

    @Option(
            names = "--accept",
            paramLabel = "RULE",
            split = ",",
            converter = RuleArgument.class,
            completionCandidates = RuleArgument.Codes.class,
            description = "Accept the warning of a safety rule: ${COMPLETION-CANDIDATES}.")
    private List<Rule> accepted = List.of();

    @Option(
            names = "--override",
            paramLabel = "RULE",
            split = ",",
            converter = RuleArgument.class,
            completionCandidates = RuleArgument.OverridableCodes.class,
            description = "Set a failed safety rule aside: ${COMPLETION-CANDIDATES}.")
    private List<Rule> overridden = List.of();

    MoveCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    abstract Verb verb();

    abstract Optional<String> target();

    @Override
    public Integer call() {
        if (!dryRun && reason.isBlank()) {
            throw new WrongUsage("A move needs --reason TEXT, which is kept in the journal.");
        }
        overridden.stream().filter(r -> !r.isOverridable()).findFirst().ifPresent(r -> {
            throw new WrongUsage("Nothing sets the rule " + r.code() + " aside; its cause has to be mended.");
        });
        var meant = new Deployments(ports)
                .having(common.place(), Optional.of(deployment), target())
                .id();
        try (var client =
                dryRun ? ports.engines().look(common.place()) : ports.engines().lead(common.place())) {
            return dryRun ? rehearsed(client, meant) : ordered(client, meant);
        }
    }

    private int rehearsed(ConsoleClient client, DeploymentId meant) {
        judged(client, meant);
        var preview = preview(client, meant, verb());
        output.answer(common.json(), PlanShape.of(preview), PlanText.dryRun(preview));
        return preview.isBlocked() ? 1 : 0;
    }

    private void judged(ConsoleClient client, DeploymentId meant) {
        Waiting.judged(client);
        target().ifPresent(site -> Waiting.judged(client, meant, new SiteId(site)));
    }

    private int ordered(ConsoleClient client, DeploymentId meant) {
        Waiting.leading(client, meant);
        var left = new Following(client, meant, output).underWay();
        judged(client, meant);
        return left.isPresent()
                ? continued(client, meant, left.get())
                : answer(client, meant, carriedOut(client, meant, verb()));
    }

    /// An earlier process left this in the middle. The engine goes on with it by itself as far as it may;
    /// nothing else is ordered before it has ended.
    private int continued(ConsoleClient client, DeploymentId meant, Execution left) {
        var plan = left.plan();
        output.say("Execution " + left.id() + " ("
                + plan.verb().title().toLowerCase(Locale.ROOT) + " to " + plan.to()
                + ") was left unfinished by an earlier process and comes first.");
        var following = new Following(client, meant, output);
        if (yes && Following.isPaused(left)) {
            output.say(Waiting.of(client.send(
                    new Command.Resume(meant, left.id(), ports.terminal().person()))));
            following.untilItGoesOn();
        }
        var ended = pursuit(client, meant, following).toTheEnd(following.untilEnd(left.id()));
        var isAsked =
                plan.verb() == verb() && target().map(plan.to().value()::equals).orElse(true);
        var more = " What was asked now was not begun; give the order again if it is still wanted.";
        return new Ending(ended).answer(output, common.json(), isAsked ? "" : more) && isAsked ? 0 : 1;
    }

    private Preview preview(ConsoleClient client, DeploymentId meant, Verb verb) {
        var to = verb == Verb.FAIL_BACK ? Optional.<SiteId>empty() : target().map(SiteId::new);
        return Waiting.of(client.preview(new PreviewRequest(meant, verb, to, codes(overridden))));
    }

    /// Plans, confirms, begins and follows a move: the execution when it has ended or is left paused.
    final Execution carriedOut(ConsoleClient client, DeploymentId meant, Verb verb) {
        client.snapshot().standing().storeProblem().ifPresent(problem -> {
            throw new Failure("The move was not begun, because it could not be recorded. " + problem);
        });
        var preview = preview(client, meant, verb);
        PlanText.of(preview).forEach(output::say);
        var obstacles = Obstacles.of(preview, accepted);
        if (preview.plan().isEmpty() || !obstacles.isEmpty()) {
            throw new Failure("The move was not begun: "
                    + (obstacles.isEmpty() ? "no plan can be made" : "safety rules are in the way")
                    + ". Nothing was written. "
                    + String.join(" ", obstacles.isEmpty() ? preview.problems() : obstacles));
        }
        confirm(preview.plan().get());
        var following = new Following(client, meant, output);
        var order = new Command.Execute(
                meant, preview, ports.terminal().person(), reason, codes(accepted), codes(overridden));
        output.say(Waiting.of(client.send(order(order))));
        return pursuit(client, meant, following).toTheEnd(following.untilNewEnds());
    }

    /// What is sent to begin the move.
    Command order(Command.Execute move) {
        return move;
    }

    /// What must be typed to begin it.
    String phrase(Plan plan) {
        return plan.deployment() + " to " + plan.to();
    }

    /// Answers with the move that was asked for, when it has ended or is left paused.
    int answer(ConsoleClient client, DeploymentId meant, Execution ended) {
        return new Ending(ended).answer(output, common.json(), "") ? 0 : 1;
    }

    final Output output() {
        return output;
    }

    final boolean json() {
        return common.json();
    }

    private void confirm(Plan plan) {
        if (yes) {
            return;
        }
        var phrase = phrase(plan);
        var answer = ports.terminal()
                .ask("Type '" + phrase + "' to carry this out: ")
                .orElseThrow(() -> new Failure("Nobody can confirm here, so nothing was done. Give --yes to carry "
                        + "it out without being asked."));
        if (!answer.strip().equals(phrase)) {
            throw new Failure("What was typed is not '" + phrase + "'. Nothing was done.");
        }
    }

    private Pursuit pursuit(ConsoleClient client, DeploymentId meant, Following following) {
        return new Pursuit(ports.terminal(), output, client, meant, following);
    }

    private static List<String> codes(List<Rule> rules) {
        return rules.stream().map(Rule::code).toList();
    }
}
