// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.client.Refused;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command line as a whole: commands, help, and exit codes 0 done, 1 refused or failed, 2 wrong usage.
public final class CommandLineFace {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final CommandLine commands;

    public CommandLineFace(Ports ports, PrintWriter out, PrintWriter err) {
        var output = new Output(out, err);
        this.commands = new CommandLine(new Start(ports, output));
        for (var command : List.<Object>of(
                new LabCommand(ports, output),
                new StatusCommand(ports, output),
                new CheckCommand(ports, output),
                new PlanCommand(ports, output),
                new FailoverCommand(ports, output),
                new FailbackCommand(ports, output),
                new PropagationCommand(ports, output),
                new JournalCommand(ports, output),
                new IncidentCommand(ports, output),
                new ReportCommand(ports, output),
                new SnapshotCommand(ports, output),
                new ValidateCommand(ports, output),
                new CommandLine.HelpCommand())) {
            commands.addSubcommand(command);
        }
        commands.setOut(out).setErr(err);
        commands.setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong, output));
        commands.setExecutionExceptionHandler((failed, _, _) -> failed(failed, output));
    }

    /// Carries out the arguments and returns the exit code.
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, Output output) {
        var command = wrong.getCommandLine();
        output.say("bascule: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, output.err());
        output.say("Nothing was done. See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private static int failed(Exception failed, Output output) throws Exception {
        if (failed instanceof Failure || failed instanceof Refused) {
            output.say("bascule: " + failed.getMessage());
            return FAILED;
        }
        output.say("bascule: an error of the program itself, " + failed
                + ". What was under way is in the journal; 'bascule status' tells how things stand.");
        return FAILED;
    }

    /// Without a command: the console where there is a display, else a drill in the terminal.
    @Command(
            name = "bascule",
            version = "bascule 0.1.0",
            description = "Watches deployments, moves their DNS when a site is lost, and proves that users arrived.")
    private static final class Start implements Callable<Integer> {
        private static final long SEED = 7;

        private final Ports ports;
        private final Output output;

        @Mixin
        private Common common = new Common();

        @CommandLine.Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Say which version this is.")
        private boolean version;

        Start(Ports ports, Output output) {
            this.ports = ports;
            this.output = output;
        }

        @Override
        public Integer call() {
            var obstacle = ports.console().obstacle();
            if (obstacle.isEmpty()) {
                return ports.console().open(common.place());
            }
            output.say("bascule: no window can be opened (" + obstacle.get()
                    + "), so the drill primary-outage runs here instead.");
            return LabCommand.play(ports, output, ports.labs().scenario("primary-outage"), SEED, common.json());
        }
    }
}
