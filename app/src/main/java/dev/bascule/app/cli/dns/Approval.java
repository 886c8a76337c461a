// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.dns;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import picocli.CommandLine.Option;

/// How a person approves what is about to be written: with a reason, and by typing what it does or saying
/// `--yes`.
final class Approval {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the journal; needed to carry it out.")
    private String reason = "";

    @Option(names = "--yes", description = "Carry it out without asking for the typed confirmation.")
    private boolean yes;

    String reason() {
        return reason;
    }

    void requireReason() {
        if (reason.isBlank()) {
            throw new WrongUsage(
                    "This needs --reason TEXT, which is kept in the journal. 'dns ttl plan' shows it " + "without.");
        }
    }

    void given(Ports.Terminal terminal, String phrase) {
        if (yes) {
            return;
        }
        var answer = terminal.ask("Type '" + phrase + "' to carry this out: ")
                .orElseThrow(() -> new Failure("Nobody can confirm here, so nothing was done. Give --yes to carry "
                        + "it out without being asked."));
        if (!answer.strip().equals(phrase)) {
            throw new Failure("What was typed is not '" + phrase + "'. Nothing was done.");
        }
    }
}
