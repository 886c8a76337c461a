// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.failover.plan.Verb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Moves a deployment to another site and ends with 0 only when its users are there.
@Command(name = "failover", description = "Moves a deployment to another site and follows it to the end.")
final class FailoverCommand extends MoveCommand {
    @Option(names = "--to", paramLabel = "SITE", description = "Otherwise the best candidate.")
    private @Nullable String to;

    @Option(names = "--planned", description = "Switch over a healthy deployment in place of failing over a sick one.")
    private boolean planned;

    FailoverCommand(Ports ports, Output output) {
        super(ports, output);
    }

    @Override
    Verb verb() {
        return planned ? Verb.SWITCH_OVER : Verb.FAIL_OVER;
    }

    @Override
    Optional<String> target() {
        return Optional.ofNullable(to);
    }
}
