// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.follow.Ending;
import dev.bascule.app.cli.follow.Following;
import dev.bascule.app.cli.follow.Pursuit;
import dev.bascule.app.cli.follow.WayOn;
import dev.bascule.client.ConsoleClient;
import dev.bascule.failover.plan.Execution;
import dev.bascule.topology.DeploymentId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives a paused move the order to go on in one of the possible ways, and follows it to its end.
@Command
final class GoOnCommand implements Callable<Integer> {
    private final WayOn way;
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = "May be left out when there is one only.")
    private @Nullable String deployment;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the journal.")
    private String reason = "";

    GoOnCommand(WayOn way, Ports ports, Output output) {
        this.way = way;
        this.ports = ports;
        this.output = output;
    }

    /// As a command with its own words of help.
    CommandLine described() {
        var command = new CommandLine(this);
        command.getCommandSpec().usageMessage().description(way.description());
        return command;
    }

    @Override
    public Integer call() {
        if (way.needsReason() && reason.isBlank()) {
            throw new WrongUsage(way.code() + " needs --reason TEXT, which is kept in the journal.");
        }
        var meant = new Deployments(ports).meant(common.place(), Optional.ofNullable(deployment));
        try (var client = ports.engines().lead(common.place())) {
            Waiting.leading(client, meant);
            return goneOn(client, meant);
        }
    }

    private int goneOn(ConsoleClient client, DeploymentId meant) {
        var following = new Following(client, meant, output);
        var left = following
                .underWay()
                .orElseThrow(() -> new Failure("No move of " + meant + " is under way or paused. Nothing was done."));
        if (way == WayOn.RESUME && !Following.isPaused(left)) {
            output.say("Execution " + left.id()
                    + " was left unfinished by an earlier process; this one leads now and goes on with it.");
        } else {
            order(client, meant, left);
            following.untilItGoesOn();
        }
        var ended =
                new Pursuit(ports.terminal(), output, client, meant, following).toTheEnd(following.untilEnd(left.id()));
        return new Ending(ended).answer(output, common.json(), "") ? 0 : 1;
    }

    private void order(ConsoleClient client, DeploymentId meant, Execution left) {
        var order = way.order(meant, left, ports.terminal().person(), reason)
                .orElseThrow(() -> new Failure("No step of " + left.id() + " has failed, so there is none to skip. "
                        + "Nothing was done. Use 'bascule resume'."));
        output.say(Waiting.of(client.send(order)));
    }
}
