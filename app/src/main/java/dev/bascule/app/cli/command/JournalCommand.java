// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.JournalShape;
import dev.bascule.app.wire.Shape;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks into the journal on disk; no engine is started for it.
@Command(name = "journal", description = "Verifies the journal's hash chain, or lists its newest entries.")
final class JournalCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    JournalCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("journal needs 'verify' or 'list'.");
    }

    @Command(name = "verify", description = "Verifies the whole chain from its first entry.")
    int verify(@Mixin CommonWithStore here) {
        try (var past = ports.histories().open(here.place())) {
            var report = past.verify();
            var line = report.isIntact()
                    ? report.entries() + " entries, the chain holds, head " + report.headHash()
                    : "The chain is broken after entry " + report.entries() + ": "
                            + report.firstBreak().orElse("for an unknown reason")
                            + ". What follows cannot be trusted; keep the file and compare it with a backup.";
            output.answer(here.json(), JournalShape.chain(report), List.of(line));
            return report.isIntact() ? 0 : 1;
        }
    }

    @Command(name = "list", description = "Lists the newest entries, oldest first.")
    int list(
            @Mixin CommonWithStore here,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many at most.")
                    int limit) {
        if (limit < 1) {
            throw new WrongUsage("--limit " + limit + " lists nothing; give 1 or more.");
        }
        try (var past = ports.histories().open(here.place())) {
            var lines = past.newest(limit);
            output.answer(here.json(), entries(lines), Columns.of(rows(lines)));
            return 0;
        }
    }

    private static Shape entries(List<Ports.Line> lines) {
        return Shape.document("journal")
                .with(
                        "entries",
                        lines.stream()
                                .map(l -> JournalShape.entry(l.entry(), l.person(), l.sentence()))
                                .toList());
    }

    private static List<List<String>> rows(List<Ports.Line> lines) {
        return lines.stream()
                .map(l -> List.of(
                        Long.toString(l.entry().seq()),
                        l.entry().at().toString(),
                        l.entry().stream(),
                        l.entry().kind(),
                        l.person(),
                        l.sentence()))
                .toList();
    }
}
