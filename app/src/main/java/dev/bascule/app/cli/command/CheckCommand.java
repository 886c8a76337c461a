// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithFile;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.argument.PortArgument;
import dev.bascule.app.cli.argument.WebArgument;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.ProbeShape;
import dev.bascule.check.Check;
import dev.bascule.check.ProbeResult;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks checks once, now. It ends with 1 when any of them fails.
@Command(name = "check", description = "Asks one check, all of them, or an address, once.")
final class CheckCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup
    private Subject subject = new Subject();

    /// What is asked: one of these, or every configured check.
    private static final class Subject {
        @Parameters(paramLabel = "NAME", arity = "0..1", description = "A check, such as api or fra1/api.")
        private @Nullable String name;

        @Option(
                names = "--url",
                paramLabel = "URL",
                converter = WebArgument.class,
                description = "An address that should answer 200 to 299.")
        private @Nullable URI url;

        @Option(
                names = "--tcp",
                paramLabel = "HOST:PORT",
                converter = PortArgument.class,
                description = "A port that should take a connection.")
        private @Nullable String tcp;
    }

    CheckCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var results = results();
        var rows = results.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue()))
                .toList();
        output.answer(common.json(), ProbeShape.checks(results), Columns.of(rows));
        return results.values().stream().allMatch(r -> r.outcome().isPassed()) ? 0 : 1;
    }

    private Map<Check, ProbeResult> results() {
        if (subject.url != null) {
            Combinations.requireAlone(spec, "--url", "--json");
            return ports.probing().run(new Ports.Address.Url(subject.url.toString()));
        }
        if (subject.tcp != null) {
            Combinations.requireAlone(spec, "--tcp", "--json");
            return ports.probing().run(new Ports.Address.Tcp(subject.tcp));
        }
        return ports.probing().run(common.place(), Optional.ofNullable(subject.name));
    }

    private static List<String> row(Check check, ProbeResult result) {
        return List.of(
                result.outcome().isPassed() ? "passed" : "FAILED",
                check.id().toString(),
                check.type().code(),
                Columns.length(result.took()),
                result.outcome().detail());
    }
}
