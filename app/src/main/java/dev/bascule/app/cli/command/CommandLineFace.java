// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.argument.WholeArgument;
import dev.bascule.app.cli.checks.ChecksCommand;
import dev.bascule.app.cli.dns.DnsCommand;
import dev.bascule.app.cli.follow.WayOn;
import dev.bascule.app.cli.incident.DrillCommand;
import dev.bascule.app.cli.incident.IncidentCommand;
import dev.bascule.app.cli.setting.PolicyCommand;
import dev.bascule.app.cli.setting.ProvidersCommand;
import dev.bascule.app.cli.setting.ResolversCommand;
import dev.bascule.app.cli.setting.StoreCommand;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/// The command line as a whole: commands, help, and exit codes 0 done, 1 refused or failed, 2 wrong usage.
public final class CommandLineFace {
    private final CommandLine commands;

    public CommandLineFace(Ports ports, PrintWriter out, PrintWriter err) {
        var output = new Output(out, err);
        this.commands = new CommandLine(new StartCommand(ports, output));
        for (var command : List.<Object>of(
                new LabCommand(ports, output),
                new StatusCommand(ports, output),
                new ReadinessCommand(ports, output),
                new CheckCommand(ports, output),
                new ChecksCommand(ports, output),
                new PlanCommand(ports, output),
                new FailoverCommand(ports, output),
                new FailbackCommand(ports, output))) {
            commands.addSubcommand(command);
        }
        commands.addSubcommand(
                new CommandLine(new DrillCommand(ports, output)).addSubcommand(new DrillRunCommand(ports, output)));
        for (var way : WayOn.values()) {
            commands.addSubcommand(way.code(), new GoOnCommand(way, ports, output).described());
        }
        for (var command : List.<Object>of(
                DnsCommand.of(ports, output),
                new PropagationCommand(ports, output),
                new JournalCommand(ports, output),
                new IncidentCommand(ports, output),
                new ReportCommand(ports, output),
                new SnapshotCommand(ports, output),
                new ValidateCommand(ports, output),
                new PolicyCommand(ports, output),
                new ProvidersCommand(ports, output),
                new ResolversCommand(ports, output),
                new StoreCommand(ports, output),
                new CommandLine.HelpCommand())) {
            commands.addSubcommand(command);
        }
        commands.registerConverter(int.class, WholeArgument::small)
                .registerConverter(long.class, WholeArgument::large)
                .registerConverter(Long.class, WholeArgument::large);
        var mishaps = new Mishaps(output);
        commands.setOut(out).setErr(err);
        commands.setExecutionStrategy(parsed -> {
            Combinations.requireRead(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setParameterExceptionHandler((wrong, words) -> mishaps.wrongUsage(wrong, List.of(words)));
        commands.setExecutionExceptionHandler(
                (failed, command, parsed) -> mishaps.failed(failed, command, parsed.originalArgs()));
    }

    /// Carries out the arguments and returns the exit code.
    public int run(String... arguments) {
        return commands.execute(arguments);
    }
}
