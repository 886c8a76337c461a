// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.dns;

import dev.bascule.app.cli.Common;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The commands about records that are no move.
@Command(name = "dns", description = "Lowers TTLs before a planned move and restores them after it.")
public final class DnsCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    /// As a command with the commands below it.
    public static CommandLine of(Ports ports, Output output) {
        return new CommandLine(new DnsCommand()).addSubcommand(new TtlCommand(ports, output));
    }

    @Override
    public Integer call() {
        throw new WrongUsage("dns needs 'ttl'.");
    }
}
