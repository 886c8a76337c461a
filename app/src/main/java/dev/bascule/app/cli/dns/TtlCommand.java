// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.dns;

import dev.bascule.app.cli.Common;
import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.LengthArgument;
import dev.bascule.app.cli.text.TtlText;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.app.wire.TtlShape;
import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// TTLs that are lowered before a planned move, so that it arrives sooner, and restored after it.
@Command(name = "ttl", description = "Plans, lowers and restores the TTLs of a deployment's records.")
final class TtlCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    private static final String DEPLOYMENT = "May be left out when there is one only.";

    private final Ports ports;
    private final Output output;

    TtlCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("ttl needs 'plan', 'lower', 'restore' or 'status'.");
    }

    @Command(name = "plan", description = "Shows what lowering would do and when it would hold everywhere.")
    int plan(
            @Mixin CommonWithStore common,
            @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = DEPLOYMENT) @Nullable
                    String deployment,
            @Option(
                            names = "--to",
                            paramLabel = "LENGTH",
                            required = true,
                            converter = LengthArgument.class,
                            description = "The TTL to lower to, such as 60s.")
                    Duration to) {
        var meant = new Deployments(ports).meant(common.place(), Optional.ofNullable(deployment));
        var wish = new Amendment.LowerTtl(whole(to), Optional.empty());
        try (var client = ports.engines().look(common.place())) {
            Waiting.measured(client);
            var preview = Waiting.of(client.previewAmendment(new AmendmentRequest(meant, wish)));
            output.answer(
                    common.json(),
                    PlanShape.of(preview),
                    TtlText.dryRun(preview, client.snapshot().at()));
            return preview.isBlocked() ? 1 : 0;
        }
    }

    @Command(name = "lower", description = "Lowers every longer TTL, and verifies it at every name server.")
    int lower(
            @Mixin CommonWithStore common,
            @Mixin Approval approval,
            @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = DEPLOYMENT) @Nullable
                    String deployment,
            @Option(
                            names = "--to",
                            paramLabel = "LENGTH",
                            required = true,
                            converter = LengthArgument.class,
                            description = "The TTL to lower to, such as 60s.")
                    Duration to,
            @Option(
                            names = "--remind",
                            paramLabel = "LENGTH",
                            converter = LengthArgument.class,
                            description = "Remind of restoring after this time, such as 3h.")
                    @Nullable
                    Duration remind) {
        return amended(common, approval, deployment, "TTL " + to.toSeconds(), client -> {
            var at = Optional.ofNullable(remind).map(r -> client.snapshot().at().plus(r));
            return new Amendment.LowerTtl(whole(to), at);
        });
    }

    @Command(name = "restore", description = "Gives every record the TTL back that it had before it was lowered.")
    int restore(
            @Mixin CommonWithStore common,
            @Mixin Approval approval,
            @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = DEPLOYMENT) @Nullable
                    String deployment) {
        return amended(common, approval, deployment, "TTL restore", _ -> new Amendment.RestoreTtl());
    }

    @Command(name = "status", description = "Says which TTLs are lowered, since when everywhere, and until when.")
    int status(
            @Mixin CommonWithStore common,
            @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = DEPLOYMENT) @Nullable
                    String deployment) {
        var meant = new Deployments(ports).meant(common.place(), Optional.ofNullable(deployment));
        var standing = ports.histories()
                .recorded(common.place())
                .map(snapshot -> standing(snapshot, meant))
                .orElse(AmendmentPicture.NONE);
        output.answer(common.json(), TtlShape.of(meant, standing), TtlText.of(meant, standing));
        return 0;
    }

    private static AmendmentPicture standing(Snapshot snapshot, DeploymentId meant) {
        return snapshot.deployment(meant.value()).map(d -> d.dns().amendments()).orElse(AmendmentPicture.NONE);
    }

    private static Duration whole(Duration ttl) {
        if (ttl.toMillis() % 1000 != 0 || ttl.isZero()) {
            throw new WrongUsage("A TTL is a whole number of seconds, 1 or more; " + ttl.toMillis() + " ms is none.");
        }
        return ttl;
    }

    private interface Wish {
        Amendment of(ConsoleClient client);
    }

    private int amended(
            CommonWithStore common, Approval approval, @Nullable String deployment, String words, Wish wish) {
        approval.requireReason();
        var meant = new Deployments(ports).meant(common.place(), Optional.ofNullable(deployment));
        try (var client = ports.engines().lead(common.place())) {
            Waiting.leading(client, meant);
            Waiting.measured(client);
            var amending = new Amending(client, meant, output);
            var preview = amending.rehearsed(wish.of(client));
            approval.given(ports.terminal(), meant + " " + words);
            var ended = amending.carriedOut(preview, ports.terminal().person(), approval.reason());
            output.answer(common.json(), TtlShape.of(meant, ended), TtlText.of(meant, ended));
            return Amending.isWhole(ended) ? 0 : 1;
        }
    }
}
