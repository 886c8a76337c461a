// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.wire.ErrorShape;
import dev.bascule.client.Refused;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells people, and programs that asked for JSON, why a command was not carried out, and with which exit code
/// it ends.
record Mishaps(Output output) {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    int wrongUsage(ParameterException wrong) {
        var command = wrong.getCommandLine();
        return wrongUsage(
                command,
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched(unmatched)
                        : String.valueOf(wrong.getMessage()));
    }

    int failed(Exception failed, CommandLine command) {
        return switch (failed) {
            case WrongUsage wrong -> wrongUsage(command, String.valueOf(wrong.getMessage()));
            case Failure failure -> failed(String.valueOf(failure.getMessage()), command);
            case Refused refused -> failed(String.valueOf(refused.getMessage()), command);
            default ->
                failed(
                        "An error of the program itself, " + failed
                                + ". What was under way is in the journal. See with 'bascule status' how things stand.",
                        command);
        };
    }

    private int failed(String message, CommandLine command) {
        if (command.getParseResult().hasMatchedOption("--json")) {
            output.line(ErrorShape.of(message).json());
        }
        output.say("bascule: " + message);
        return FAILED;
    }

    private int wrongUsage(CommandLine command, String message) {
        output.say("bascule: " + message);
        output.say("Nothing was done. See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        var word = wrong.getUnmatched().getFirst();
        var spec = wrong.getCommandLine().getCommandSpec();
        var what = word.startsWith("-")
                ? "'" + spec.qualifiedName() + "' has no option " + word + "."
                : spec.parent() == null
                        ? "There is no command '" + word + "'."
                        : "'" + spec.qualifiedName() + "' has no use for '" + word + "'.";
        return what + nearest(wrong, word).map(s -> " Did you mean " + s + "?").orElse("");
    }

    /// A suggestion that begins otherwise helps nobody.
    private static Optional<String> nearest(UnmatchedArgumentException wrong, String word) {
        var beginning = word.substring(0, Math.min(word.length(), word.startsWith("--") ? 3 : 1));
        return wrong.getSuggestions().stream()
                .filter(s -> s.startsWith(beginning))
                .findFirst();
    }
}
