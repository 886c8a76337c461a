// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.StatusText;
import dev.bascule.app.wire.StatusShape;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says how every deployment stands, measured now, and changes nothing.
@Command(name = "status", description = "Says which site is active, how every site is, and what is going on.")
final class StatusCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    StatusCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        try (var client = ports.engines().look(common.place())) {
            var snapshot = Waiting.measured(client);
            output.answer(common.json(), StatusShape.of(snapshot), StatusText.of(snapshot));
            return 0;
        }
    }
}
