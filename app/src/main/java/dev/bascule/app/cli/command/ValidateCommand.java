// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Common;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.wire.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a configuration file and tells every mistake at once, or prints its schema.
@Command(name = "validate", description = "Checks a configuration, or prints its JSON Schema.")
final class ValidateCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The configuration; otherwise bascule.yaml here.")
    private @Nullable Path file;

    @Option(names = "--schema", description = "Print the JSON Schema of configurations.")
    private boolean schema;

    ValidateCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        if (schema) {
            output.line(ports.configurations().schema());
            return 0;
        }
        var chosen = file();
        var found = ports.configurations().validate(chosen);
        var isRight = found.problems().isEmpty();
        var lines = new ArrayList<String>();
        if (isRight) {
            lines.add(chosen + " is right; it watches " + String.join(", ", found.deployments()) + ".");
            lines.addAll(found.notes());
        } else {
            found.problems().forEach(output::say);
            output.say(
                    found.problems().size() == 1
                            ? "1 mistake; nothing starts with this file until it is mended."
                            : found.problems().size()
                                    + " mistakes; nothing starts with this file until they are mended.");
        }
        output.answer(
                common.json(),
                Shape.document("validation")
                        .with("file", chosen)
                        .with("valid", isRight)
                        .with("problems", found.problems())
                        .with("notes", found.notes())
                        .with("deployments", found.deployments()),
                lines);
        return isRight ? 0 : 1;
    }

    private Path file() {
        return Optional.ofNullable(file)
                .or(() -> ports.configurations().file(common.place()))
                .orElseThrow(() -> new WrongUsage(
                        "validate needs a FILE (or --schema), because there is no bascule.yaml in this folder."));
    }
}
