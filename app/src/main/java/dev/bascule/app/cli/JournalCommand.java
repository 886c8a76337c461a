// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.IncidentShape;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Looks into the journal on disk; no engine is started for it.
@Command(name = "journal", description = "Verifies the journal's hash chain, or lists its newest entries.")
final class JournalCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Common common = new Common();

    JournalCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "journal needs 'verify' or 'list'");
    }

    @Command(name = "verify", description = "Verifies the whole chain from its first entry.")
    int verify(@Mixin Common here) {
        var report = ports.journals().verify(here.place());
        var line = report.isIntact()
                ? report.entries() + " entries, the chain holds, head " + report.headHash()
                : "The chain is broken after entry " + report.entries() + ": "
                        + report.firstBreak().orElse("for an unknown reason")
                        + ". What follows cannot be trusted; keep the file and compare it with a backup.";
        output.answer(here.json(), IncidentShape.chain(report), List.of(line));
        return report.isIntact() ? 0 : 1;
    }

    @Command(name = "list", description = "Lists the newest entries, oldest first.")
    int list(
            @Mixin Common here,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many at most.")
                    int limit) {
        var entries = ports.journals().newest(here.place(), limit);
        var rows = entries.stream()
                .map(e -> List.of(
                        Long.toString(e.seq()),
                        e.at().toString(),
                        e.stream(),
                        e.kind(),
                        e.hash().substring(0, Math.min(12, e.hash().length()))))
                .toList();
        output.answer(here.json(), IncidentShape.entries(entries), Columns.of(rows));
        return 0;
    }
}
