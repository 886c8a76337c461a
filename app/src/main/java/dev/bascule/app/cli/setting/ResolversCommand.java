// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.setting;

import dev.bascule.app.cli.CommonWithFile;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.ReachShape;
import dev.bascule.settings.ResolverTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Asks each resolver in use one question.
@Command(name = "resolvers", description = "Tests the resolvers that propagation asks.")
public final class ResolversCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

    public ResolversCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("resolvers needs 'test'.");
    }

    @Command(name = "test", description = "Asks each for the record; ends with 1 when one does not answer.")
    int test(@Mixin CommonWithFile here) {
        try (var opened = ports.upkeep().reach(here.place())) {
            var tests = new ArrayList<ResolverTest>();
            for (var resolver : opened.desk().resolvers()) {
                tests.add(opened.desk().test(resolver));
            }
            output.answer(
                    here.json(),
                    ReachShape.resolvers(tests),
                    Columns.of(tests.stream().map(ResolversCommand::row).toList()));
            return tests.stream().allMatch(ResolverTest::isPassed) ? 0 : 1;
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new Failure("The test was called off.", calledOff);
        }
    }

    private static List<String> row(ResolverTest t) {
        return List.of(
                t.isPassed() ? "passed" : "FAILED",
                t.name(),
                t.address(),
                Columns.length(t.took()),
                t.answer() + (t.values().isEmpty() ? "" : ": " + String.join(", ", t.values())));
    }
}
