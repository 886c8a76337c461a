// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.failover.plan.Verb;
import java.util.Optional;
import picocli.CommandLine.Command;

/// Brings a deployment home to its primary site and ends with 0 only when its users are there.
@Command(name = "failback", description = "Brings a deployment home to its primary site and follows it to the end.")
final class FailbackCommand extends MoveCommand {
    FailbackCommand(Ports ports, Output output) {
        super(ports, output);
    }

    @Override
    Verb verb() {
        return Verb.FAIL_BACK;
    }

    @Override
    Optional<String> target() {
        return Optional.empty();
    }
}
