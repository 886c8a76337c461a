// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.wire.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a configuration file and tells every mistake at once, or prints its schema.
@Command(name = "validate", description = "Checks a configuration, or prints its JSON Schema.")
final class ValidateCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The configuration.")
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
        var found = ports.configurations().validate(file());
        var isRight = found.problems().isEmpty();
        var lines = new ArrayList<String>();
        if (isRight) {
            lines.add(file() + " is right; it watches " + String.join(", ", found.deployments()) + ".");
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
                        .with("file", file())
                        .with("valid", isRight)
                        .with("problems", found.problems())
                        .with("notes", found.notes())
                        .with("deployments", found.deployments()),
                lines);
        return isRight ? 0 : 1;
    }

    private Path file() {
        var named = file == null ? common.place().configuration().orElse(null) : file;
        if (named == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "validate needs a FILE (or --schema)");
        }
        return named;
    }
}
