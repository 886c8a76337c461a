// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.cli.text.DrillText;
import dev.bascule.app.wire.DrillShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.drill.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Plays scenarios in the lab and prints what was measured, or keeps a lab running for others.
@Command(name = "lab", description = "Plays a scenario in the embedded world, or keeps that world running.")
final class LabCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

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

    LabCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        if (list) {
            return listed();
        }
        var chosen = Optional.ofNullable(scenario).map(ports.labs()::scenario);
        return chosen.isPresent() && !hold ? play(ports, output, chosen.get(), seed, common.json()) : held(chosen);
    }

    static int play(Ports ports, Output output, Scenario scenario, long seed, boolean json) {
        var report = ports.labs().play(scenario, seed, output::say);
        output.answer(json, DrillShape.of(report), DrillText.of(report));
        return report.isMet() ? 0 : 1;
    }

    private int listed() {
        var all = ports.labs().scenarios();
        var rows = all.stream().map(s -> List.of(s.name(), s.title())).toList();
        output.answer(common.json(), DrillShape.list(all), Columns.of(rows));
        return 0;
    }

    private int held(Optional<Scenario> chosen) {
        try (var lab = ports.labs().hold(seed, chosen, Optional.ofNullable(configurationOut))) {
            output.answer(common.json(), shape(lab), lines(lab));
            output.say("The lab runs until Ctrl-C and leaves nothing behind.");
            ports.terminal().untilEnd();
        }
        return 0;
    }

    private static Shape shape(Ports.HeldLab lab) {
        return Shape.document("lab")
                .with("configuration", lab.configuration())
                .with("token_variable", "BASCULE_LAB_TOKEN")
                .with("token", lab.token())
                .with(
                        "addresses",
                        lab.addresses().stream()
                                .map(a -> Shape.empty()
                                        .with("kind", a.get(0))
                                        .with("name", a.get(1))
                                        .with("address", a.get(2)))
                                .toList());
    }

    private static List<String> lines(Ports.HeldLab lab) {
        var lines = new ArrayList<>(Columns.of(lab.addresses()));
        lines.add("");
        lines.add("Connect another process:");
        lines.add("  export BASCULE_LAB_TOKEN=" + lab.token());
        lines.add("  ./bascule status --config " + lab.configuration());
        return lines;
    }
}
