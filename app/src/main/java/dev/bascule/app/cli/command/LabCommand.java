// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Common;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.cli.text.DrillText;
import dev.bascule.app.cli.text.LabText;
import dev.bascule.app.wire.DrillShape;
import dev.bascule.app.wire.LabShape;
import dev.bascule.drill.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays scenarios in the lab and prints what was measured, or keeps a lab running for others.
@Command(name = "lab", description = "Plays a scenario in the embedded world, or keeps that world running.")
final class LabCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--scenario", paramLabel = "NAME|FILE", description = "What to play.")
    private @Nullable String scenario;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "The same seed plays the same world.")
    private long seed;

    @Option(names = "--list", description = "List the scenarios that come with the lab.")
    private boolean list;

    @Option(names = "--hold", description = "Keep the world running and print its addresses.")
    private boolean hold;

    @Option(names = "--config-out", paramLabel = "FILE", description = "Where --hold writes the bascule.yaml.")
    private @Nullable Path configurationOut;

    @Option(names = "--store", paramLabel = "FILE", description = "Where the history is kept; otherwise it goes too.")
    private @Nullable Path store;

    LabCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    /// How a scenario is played: with which seed, where its history is kept, and whether JSON is the answer.
    record Round(long seed, Optional<Path> store, boolean json) {}

    @Override
    public Integer call() {
        if (list) {
            Combinations.requireAlone(spec, "--list", "--json");
            return listed();
        }
        var chosen = Optional.ofNullable(scenario).map(ports.labs()::scenario);
        if (chosen.isEmpty() || hold) {
            return held(chosen);
        }
        if (configurationOut != null) {
            throw new WrongUsage(
                    "--config-out goes with --hold alone: a scenario that is played leaves no world behind.");
        }
        return play(ports, output, chosen.get(), new Round(seed, Optional.ofNullable(store), common.json()));
    }

    static int play(Ports ports, Output output, Scenario scenario, Round round) {
        var report = ports.labs().play(scenario, round.seed(), round.store(), output::say);
        output.answer(round.json(), DrillShape.of(report), DrillText.of(report));
        round.store()
                .ifPresent(
                        file -> output.say("Its history is in " + file + ": 'bascule report --store " + file + "'."));
        return report.isMet() ? 0 : 1;
    }

    private int listed() {
        var all = ports.labs().scenarios();
        var rows = all.stream().map(s -> List.of(s.name(), s.title())).toList();
        output.answer(common.json(), DrillShape.list(all), Columns.of(rows));
        return 0;
    }

    private int held(Optional<Scenario> chosen) {
        try (var lab =
                ports.labs().hold(seed, chosen, Optional.ofNullable(configurationOut), Optional.ofNullable(store))) {
            output.answer(
                    common.json(),
                    LabShape.of(lab.configuration(), lab.token(), lab.addresses()),
                    LabText.of(lab.configuration(), lab.token(), lab.addresses()));
            output.say("The lab runs until Ctrl-C and leaves nothing behind.");
            ports.terminal().untilEnd();
        }
        return 0;
    }
}
