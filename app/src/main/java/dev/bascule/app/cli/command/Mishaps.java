// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.wire.ErrorShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells people, and programs that asked for JSON, why a command was not carried out, and with which exit code
/// it ends.
record Mishaps(Output output) {
    private static final String JSON = "--json";
    private static final int LONGEST_WORD = 80;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /// `words` are the arguments as they were written.
    int wrongUsage(ParameterException wrong, List<String> words) {
        var command = wrong.getCommandLine();
        return wrongUsage(
                command,
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched(unmatched)
                        : String.valueOf(wrong.getMessage()),
                words);
    }

    int failed(Exception failed, CommandLine command, List<String> words) {
        return switch (failed) {
            case WrongUsage wrong -> wrongUsage(command, String.valueOf(wrong.getMessage()), words);
            case Failure failure -> failed(String.valueOf(failure.getMessage()), failure.details(), words);
            case Refused refused -> failed(String.valueOf(refused.getMessage()), Map.of(), words);
            default ->
                failed(
                        "An error of the program itself, " + failed
                                + ". What was under way is in the journal. See with 'bascule status' how things stand.",
                        Map.of(),
                        words);
        };
    }

    private int failed(String message, Map<String, List<Shape>> details, List<String> words) {
        var told = shortened(message, words);
        if (words.contains(JSON)) {
            var shape = ErrorShape.of(told);
            details.forEach(shape::with);
            output.line(shape.json());
        }
        output.say("bascule: " + told);
        return FAILED;
    }

    private int wrongUsage(CommandLine command, String message, List<String> words) {
        var told = shortened(message, words);
        var way = "Nothing was done. See '" + command.getCommandSpec().qualifiedName() + " --help'.";
        if (words.contains(JSON)) {
            output.line(ErrorShape.of(told + " " + way).json());
        }
        output.say("bascule: " + told);
        output.say(way);
        return WRONG_USAGE;
    }

    /// Who wrote a very long word knows it; its beginning tells which one is meant.
    private static String shortened(String message, List<String> words) {
        var told = message;
        for (var word : words) {
            if (word.length() > LONGEST_WORD) {
                told = told.replace(word, word.substring(0, LONGEST_WORD) + "…");
            }
        }
        return told;
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
