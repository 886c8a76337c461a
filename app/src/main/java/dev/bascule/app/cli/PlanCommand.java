// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.PlanText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a move would do, by reading only. It ends with 1 when something blocks it.
@Command(name = "plan", description = "Shows rules, candidates and steps of a move, by reading only.")
final class PlanCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = "May be left out when there is one only.")
    private @Nullable String deployment;

    @Option(names = "--to", paramLabel = "SITE", description = "Otherwise the best candidate.")
    private @Nullable String to;

    @Option(names = "--verb", defaultValue = "fail-over", description = "fail-over, switch-over or fail-back.")
    private String verb = "fail-over";

    PlanCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var wanted = verb(verb);
        try (var client = ports.engines().look(common.place())) {
            Waiting.measured(client);
            var request = new PreviewRequest(
                    deployment(client, Optional.ofNullable(deployment)),
                    wanted,
                    Optional.ofNullable(to).map(SiteId::new),
                    List.of());
            var preview = Waiting.of(client.preview(request));
            output.answer(common.json(), PlanShape.of(preview), PlanText.of(preview));
            return preview.isBlocked() ? 1 : 0;
        }
    }

    /// The deployment that is meant; without a name, the only one.
    static DeploymentId deployment(ConsoleClient client, Optional<String> named) {
        var known = client.snapshot().deployments().stream()
                .map(d -> d.deployment().id().value())
                .toList();
        var chosen = named.or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty())
                .orElseThrow(() -> new Failure("There are several deployments, and none was named. Name one of "
                        + String.join(", ", known) + "."));
        if (!known.contains(chosen)) {
            throw new Failure(
                    "There is no deployment " + chosen + "; the configuration has " + String.join(", ", known) + ".");
        }
        return new DeploymentId(chosen);
    }

    private static Verb verb(String code) {
        return Stream.of(Verb.FAIL_OVER, Verb.SWITCH_OVER, Verb.FAIL_BACK)
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Failure("There is no move '" + code + "'. Use fail-over, switch-over or fail-back."));
    }
}
