// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.Command;
import dev.bascule.failover.plan.Execution;
import dev.bascule.topology.DeploymentId;
import java.util.Optional;

/// Asks the person at the terminal how a paused execution goes on, until the answer can be understood.
record PauseQuestion(Ports.Terminal terminal, Output output) {
    /// Empty when nobody is there or the execution is to stay as it is.
    Optional<Command> ask(DeploymentId deployment, Execution x) {
        var where = WayOn.failed(x)
                .map(run -> "'" + run.step().title() + "' failed (" + run.detail() + ")")
                .orElse("It is paused");
        var prompt = where + ". Type 'resume' to try again, 'skip REASON', 'abort REASON', or nothing to leave it: ";
        for (var answer = terminal.ask(prompt);
                answer.filter(a -> !a.isBlank()).isPresent();
                answer = terminal.ask(prompt)) {
            var order = understood(answer.get().strip(), deployment, x);
            if (order.isPresent()) {
                return order;
            }
            output.say("That is none of the answers, or its reason is missing; a reason is kept in the journal.");
        }
        return Optional.empty();
    }

    private Optional<Command> understood(String answer, DeploymentId deployment, Execution x) {
        var words = answer.split("\\s+", 2);
        var reason = words.length > 1 ? words[1] : "";
        for (var way : WayOn.values()) {
            if (way.code().equals(words[0]) && !(way.needsReason() && reason.isBlank())) {
                return way.order(deployment, x, terminal.person(), reason);
            }
        }
        return Optional.empty();
    }
}
