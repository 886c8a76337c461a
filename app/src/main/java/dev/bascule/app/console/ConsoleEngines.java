// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.command.CommandLinePorts;
import dev.bascule.app.cli.Ports;
import java.util.Optional;
import java.util.function.Function;

/// Which engine a window shows: that of the configuration, or without one a lab with a store of its own.
public final class ConsoleEngines implements Function<Ports.Place, ConsoleEngine> {
    private static final String FACE = "console";

    private final CommandLinePorts parts;

    public ConsoleEngines(CommandLinePorts parts) {
        this.parts = parts;
    }

    @Override
    public ConsoleEngine apply(Ports.Place place) {
        if (parts.files().file(place).isEmpty()) {
            var lab = parts.labs().calm(FACE, parts.person());
            return new ConsoleEngine(lab.engine(), lab.clock(), Optional.of(new LabDesk(lab)), lab::close);
        }
        var engine = parts.engines().open(place, FACE, true);
        return new ConsoleEngine(engine, parts.clock(), Optional.empty(), engine::close);
    }
}
