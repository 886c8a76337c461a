// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithFile;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a configuration file and tells every mistake at once, or prints its schema.
@Command(name = "validate", description = "Checks a configuration, or prints its JSON Schema.")
final class ValidateCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
            Combinations.requireAlone(spec, "--schema", "--json");
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
            found.problems().stream().map(Ports.Mistake::text).forEach(output::say);
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
                        .with(
                                "problems",
                                found.problems().stream()
                                        .map(ValidateCommand::shape)
                                        .toList())
                        .with("notes", found.notes())
                        .with("deployments", found.deployments()),
                lines);
        return isRight ? 0 : 1;
    }

    private static Shape shape(Ports.Mistake mistake) {
        return Shape.empty()
                .with("file", mistake.file())
                .with("line", mistake.line())
                .with("column", mistake.column())
                .with("what", mistake.what())
                .with("expected", mistake.expected())
                .with("nearest", mistake.nearest());
    }

    private Path file() {
        var configured = common.place().configuration();
        if (file != null && configured.isPresent()) {
            throw new WrongUsage("validate looks at one file, and two were named: " + file + " and, with --config, "
                    + configured.get() + ".");
        }
        return Optional.ofNullable(file)
                .or(() -> ports.configurations().file(common.place()))
                .orElseThrow(() -> new WrongUsage(
                        "validate needs a FILE (or --schema), because there is no bascule.yaml in this folder."));
    }
}
