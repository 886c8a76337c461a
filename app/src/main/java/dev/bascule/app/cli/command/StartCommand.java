// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Without a command: the console where there is a display. Where there is none and nothing is configured, a
/// drill in the terminal.
@Command(
        name = "bascule",
        version = "bascule 0.1.0",
        description = "Watches deployments, moves their DNS when a site is lost, and proves that users arrived.")
final class StartCommand implements Callable<Integer> {
    private static final long SEED = 7;

    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    private boolean version;

    StartCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var obstacle = ports.console().obstacle();
        var file = ports.configurations().file(common.place());
        if (file.isEmpty() && common.store().isPresent()) {
            throw new WrongUsage("There is no configuration, so the lab is shown, which keeps a store of its own and "
                    + "no other. Leave --store out, or name the configuration with --config FILE.");
        }
        if (obstacle.isEmpty() && common.json()) {
            throw new WrongUsage("The console opens a window and answers with no JSON. See 'bascule status --json'.");
        }
        if (obstacle.isEmpty()) {
            return ports.console().open(common.place());
        }
        if (file.isPresent()) {
            throw new Failure("No window can be opened: " + obstacle.get() + ". The deployments of " + file.get()
                    + " are NOT being watched by this. Start it where there is a display, or use 'bascule status' and "
                    + "'bascule failover' here.");
        }
        output.say("bascule: no window can be opened: " + obstacle.get()
                + ". The drill primary-outage runs here instead.");
        var drill = ports.labs().scenario("primary-outage");
        return LabCommand.play(ports, output, drill, new LabCommand.Round(SEED, Optional.empty(), common.json()));
    }
}
