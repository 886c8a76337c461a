// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.dns;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.text.TtlText;
import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Preview;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Carries an amendment out and says every step of it once.
final class Amending {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ConsoleClient client;
    private final DeploymentId deployment;
    private final Output output;
    private final Set<String> told = new HashSet<>();

    Amending(ConsoleClient client, DeploymentId deployment, Output output) {
        this.client = client;
        this.deployment = deployment;
        this.output = output;
    }

    /// The dry run, shown; it ends here when something is in the way.
    Preview rehearsed(Amendment wish) {
        var preview = Waiting.of(client.previewAmendment(new AmendmentRequest(deployment, wish)));
        TtlText.dryRun(preview, client.snapshot().at()).forEach(output::say);
        if (preview.isBlocked()) {
            throw new Failure("Nothing was begun and nothing was written; see above what is in the way.");
        }
        return preview;
    }

    /// How it stands when the order has ended.
    AmendmentPicture carriedOut(Preview preview, String person, String reason) {
        var before = standing(client.snapshot()).newest().map(Execution::id);
        output.say(Waiting.of(client.send(new Command.Amend(deployment, preview, person, reason))));
        var last = Waiting.until(client, s -> hasEnded(s, before), LONGEST, s -> tell(s, before));
        if (!hasEnded(last, before)) {
            throw new Failure("It has not ended in " + LONGEST.toMinutes()
                    + " min. See with 'bascule dns ttl status' how it stands.");
        }
        return standing(last);
    }

    static boolean isWhole(AmendmentPicture ended) {
        return ended.newest()
                .filter(x -> x.status() == ExecutionStatus.COMPLETED)
                .isPresent();
    }

    private boolean hasEnded(Snapshot snapshot, Optional<ExecutionId> before) {
        return ordered(snapshot, before).filter(x -> x.status().isEnded()).isPresent();
    }

    /// The one that was ordered here, once it has begun.
    private Optional<Execution> ordered(Snapshot snapshot, Optional<ExecutionId> before) {
        return standing(snapshot).newest().filter(x -> !Optional.of(x.id()).equals(before));
    }

    private AmendmentPicture standing(Snapshot snapshot) {
        return snapshot.deployment(deployment.value())
                .map(d -> d.dns().amendments())
                .orElse(AmendmentPicture.NONE);
    }

    private synchronized void tell(Snapshot snapshot, Optional<ExecutionId> before) {
        ordered(snapshot, before)
                .ifPresent(x -> x.runs().stream()
                        .filter(run -> run.status() != StepStatus.WAITING)
                        .filter(run -> told.add(x.id() + " " + run.step().id() + " " + run.status()))
                        .forEach(run -> output.say("  " + run.status().code() + "  "
                                + run.step().title()
                                + (run.detail().isBlank() ? "" : ": " + run.detail()))));
    }
}
