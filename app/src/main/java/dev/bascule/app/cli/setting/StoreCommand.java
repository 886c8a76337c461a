// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.setting;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.StoreShape;
import dev.bascule.settings.StoreStanding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what the store holds, prunes it and copies it.
@Command(name = "store", description = "Tells what the store holds, prunes what is too old, or copies the journal.")
public final class StoreCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    public StoreCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("store needs 'show', 'prune' or 'backup'.");
    }

    @Command(name = "show", description = "Where it lies, how much it is, and what pruning would take.")
    int show(@Mixin CommonWithStore here) {
        try (var opened = ports.upkeep().store(here.place())) {
            var s = opened.desk().standing();
            output.answer(here.json(), StoreShape.standing(s), Columns.of(rows(s)));
            return 0;
        }
    }

    private static List<List<String>> rows(StoreStanding s) {
        return List.of(
                List.of("journal", s.file()),
                List.of(
                        "entries",
                        s.entries() + ", oldest "
                                + s.oldestEntry().map(Object::toString).orElse("none") + ", kept for ever"),
                List.of(
                        "size",
                        s.journalBytes() / 1024 + " kB, and " + s.observationBytes() / 1024 + " kB of observations"),
                List.of(
                        "observations",
                        s.samples() + ", oldest "
                                + s.oldestSample().map(Object::toString).orElse("none")),
                List.of(
                        "retention",
                        "observations " + s.keepsObservations().toDays() + " d, hours "
                                + s.keepsRollups().toDays() + " d"),
                List.of("pruning takes", s.expired() + " observations"),
                List.of("last good copy", s.copiedAt().map(Object::toString).orElse("none")));
    }

    @Command(name = "prune", description = "Takes observations older than the retention and gives space back.")
    int prune(
            @Mixin CommonWithStore here,
            @Option(names = "--dry-run", description = "Only says what would go.") boolean dry) {
        try (var opened = ports.upkeep().store(here.place())) {
            if (dry) {
                var s = opened.desk().standing();
                output.answer(
                        here.json(),
                        StoreShape.standing(s),
                        List.of(s.expired() + " of " + s.samples()
                                + " observations would go; the journal stays whole."));
                return 0;
            }
            var pruned = opened.desk().prune();
            output.answer(
                    here.json(),
                    StoreShape.pruned(pruned),
                    List.of(pruned.samples() + " observations went, " + pruned.bytes() / 1024 + " kB are free again."));
            return 0;
        }
    }

    @Command(name = "backup", description = "Copies the whole journal to a new file.")
    int backup(
            @Mixin CommonWithStore here,
            @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") String file) {
        if (Files.exists(Path.of(file))) {
            throw new Failure(file + " is there already, and a backup never writes over anything. Nothing was written;"
                    + " name a file that is not there yet.");
        }
        try (var opened = ports.upkeep().store(here.place())) {
            var words = opened.desk().backup(file);
            output.answer(here.json(), StoreShape.copied(file, words), List.of(words));
            return 0;
        }
    }
}
