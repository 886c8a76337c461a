// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.WrongUsage;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Refuses what nothing would read where it stands: a person who wrote it believes that it counts.
final class Combinations {
    private Combinations() {}

    /// Options before the command that would read them, and empty values, as a variable that is not set leaves
    /// them.
    static void requireRead(ParseResult parsed) {
        var command = parsed.commandSpec().commandLine();
        parsed.matchedArgs().stream().filter(Combinations::isEmpty).findFirst().ifPresent(arg -> {
            throw new ParameterException(
                    command, name(arg) + " was given an empty value. Is it a variable that is not set?");
        });
        if (parsed.hasSubcommand()) {
            parsed.matchedOptions().stream().filter(o -> !isHelp(o)).findFirst().ifPresent(o -> {
                var next = parsed.subcommand().commandSpec().name();
                throw new ParameterException(
                        command,
                        o.longestName() + " stands before '" + next + "', where nothing reads it; write it after.");
            });
            requireRead(parsed.subcommand());
        }
    }

    /// `option` settles everything, and beside it only `others` mean anything.
    static void requireAlone(CommandSpec spec, String option, String... others) {
        var read = Set.of(others);
        spec.commandLine().getParseResult().matchedArgs().stream()
                .map(Combinations::name)
                .filter(name -> !name.equals(option) && !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongUsage("'" + spec.qualifiedName() + " " + option + "' has no use for " + name
                            + ". Leave one of them out.");
                });
    }

    private static boolean isEmpty(ArgSpec arg) {
        List<String> written = arg.originalStringValues();
        return arg.arity().max() > 0 && written.stream().anyMatch(String::isBlank);
    }

    private static boolean isHelp(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
