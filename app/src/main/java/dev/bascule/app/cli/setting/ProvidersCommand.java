// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.setting;

import dev.bascule.app.cli.CommonWithFile;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.ReachShape;
import dev.bascule.settings.ProviderTest;
import dev.bascule.settings.ReachDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Asks the DNS providers with the real credentials, reading alone.
@Command(name = "providers", description = "Tests the DNS providers by reading; nothing is written.")
public final class ProvidersCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

    public ProvidersCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("providers needs 'test'.");
    }

    @Command(name = "test", description = "Reads zones and records; ends with 1 when any provider fails.")
    int test(
            @Mixin CommonWithFile here,
            @Parameters(paramLabel = "NAME", arity = "0..1", description = "One provider; otherwise all.") @Nullable
                    String name) {
        try (var opened = ports.upkeep().reach(here.place())) {
            var tests = tests(opened.desk(), Optional.ofNullable(name));
            output.answer(
                    here.json(),
                    ReachShape.providers(tests),
                    Columns.of(tests.stream().flatMap(ProvidersCommand::rows).toList()));
            return tests.stream().allMatch(ProviderTest::isPassed) ? 0 : 1;
        }
    }

    private static List<ProviderTest> tests(ReachDesk desk, Optional<String> name) {
        var chosen = desk.providers().stream()
                .filter(p -> name.map(n -> p.id().value().equals(n)).orElse(true))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUsage("There is no provider " + name.orElse("") + "; the configuration has "
                    + String.join(
                            ", ",
                            desk.providers().stream().map(p -> p.id().value()).toList()) + ".");
        }
        var tests = new ArrayList<ProviderTest>();
        try {
            for (var provider : chosen) {
                tests.add(desk.test(provider.id()));
            }
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new Failure("The test was called off; nothing was written.", calledOff);
        }
        return tests;
    }

    private static Stream<List<String>> rows(ProviderTest t) {
        var standing = t.standing()
                .mayWrite()
                .map(may -> may ? "may edit records" : "may NOT edit records")
                .orElse("does not tell what the key may write");
        var budget = t.standing()
                .allowance()
                .map(a -> a.remaining() + " of " + a.limit() + " requests left")
                .orElse("request limit not told");
        var head = List.of(
                t.isPassed() ? "passed" : "FAILED",
                t.provider().value(),
                Columns.length(t.took()),
                t.trouble()
                        .orElse(t.title() + ", zones " + String.join(", ", t.zones()) + "; " + standing + "; "
                                + budget));
        return Stream.concat(
                Stream.of(head), t.readings().stream().map(r -> List.of("", "", "", ProviderTest.words(r))));
    }
}
