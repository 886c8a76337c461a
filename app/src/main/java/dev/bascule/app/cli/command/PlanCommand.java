// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.MoveArgument;
import dev.bascule.app.cli.text.PlanText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private CommonWithStore common = new CommonWithStore();

    @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = "May be left out when there is one only.")
    private @Nullable String deployment;

    @Option(names = "--to", paramLabel = "SITE", description = "Otherwise the best candidate.")
    private @Nullable String to;

    @Option(
            names = "--verb",
            defaultValue = "fail-over",
            converter = MoveArgument.class,
            completionCandidates = MoveArgument.Codes.class,
            description = "${COMPLETION-CANDIDATES}; fail-over when nothing is said.")
    private Verb verb = Verb.FAIL_OVER;

    PlanCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var named = Optional.ofNullable(deployment);
        var site = Optional.ofNullable(to);
        var meant = new Deployments(ports).having(common.place(), named, site);
        requireHome(meant, site);
        try (var client = ports.engines().look(common.place())) {
            Waiting.judged(client);
            var request = new PreviewRequest(meant.id(), verb, site.map(SiteId::new), List.of());
            var preview = Waiting.of(client.preview(request));
            output.answer(common.json(), PlanShape.of(preview), PlanText.dryRun(preview));
            return preview.isBlocked() ? 1 : 0;
        }
    }

    private void requireHome(Deployment meant, Optional<String> site) {
        var home = meant.primary().id().value();
        if (verb == Verb.FAIL_BACK && site.filter(s -> !s.equals(home)).isPresent()) {
            throw new WrongUsage("A fail-back of " + meant.id() + " goes to its primary " + home
                    + " and nowhere else. Leave --to out, or say --verb switch-over.");
        }
    }
}
