// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.client.ConsoleClient;
import dev.bascule.failover.plan.Execution;
import dev.bascule.topology.DeploymentId;

/// Follows an execution past its pauses: asks the person at the terminal each time, and leaves it paused with a
/// word about the ways on where nobody is there.
public record Pursuit(
        Ports.Terminal terminal, Output output, ConsoleClient client, DeploymentId deployment, Following following) {

    /// The execution when it has ended, or when it is left paused.
    public Execution toTheEnd(Execution reached) {
        var x = reached;
        var question = new PauseQuestion(terminal, output);
        while (Following.isPaused(x)) {
            var order = question.ask(deployment, x);
            if (order.isEmpty()) {
                return x;
            }
            output.say(Waiting.of(client.send(order.get())));
            following.untilItGoesOn();
            x = following.untilEnd(x.id());
        }
        return x;
    }
}
