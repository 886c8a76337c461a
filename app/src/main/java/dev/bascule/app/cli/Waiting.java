// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Refused;
import dev.bascule.client.Snapshot;
import dev.bascule.dns.Reading;
import dev.bascule.health.Health;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Waits for answers and pictures of an engine on the calling thread.
public final class Waiting {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(12);
    private static final Duration FIRST_VERDICT = Duration.ofSeconds(40);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(90);

    private Waiting() {}

    /// The engine's answer; a refusal or a failure is thrown as it is.
    public static <T> T of(CompletableFuture<T> answer) {
        try {
            return answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused
                    ? refused
                    : new Failure("The engine could not answer: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new Failure(
                    "The engine gave no answer in " + ANSWER.toSeconds()
                            + " s. Nothing is known of the result; look with 'bascule status'.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The command was interrupted.", e);
        }
    }

    /// The first picture that fits, or the newest when none did in time. `seen` is shown each of them on the
    /// way.
    public static Snapshot until(
            ConsoleClient client, Predicate<Snapshot> fits, Duration patience, Consumer<Snapshot> seen) {
        var found = new CompletableFuture<Snapshot>();
        Consumer<Snapshot> look = snapshot -> {
            seen.accept(snapshot);
            if (fits.test(snapshot)) {
                found.complete(snapshot);
            }
        };
        try (var _ = subscription(client, look)) {
            look.accept(client.snapshot());
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return client.snapshot();
        } catch (ExecutionException e) {
            throw new Failure("Following the engine failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The command was interrupted.", e);
        }
    }

    /// The first picture in which everything was asked once, with a moment more for an active site whose first answer
    /// proves nothing; or the newest when that takes too long.
    public static Snapshot measured(ConsoleClient client) {
        var _ = until(client, Waiting::isMeasured, FIRST_LOOK, _ -> {});
        return until(client, s -> s.deployments().stream().allMatch(Waiting::isJudged), SECOND_LOOK, _ -> {});
    }

    /// The first picture in which every active site is judged, or the newest when that takes too long: a site
    /// that was lost before has to fail as often as its threshold asks for.
    public static Snapshot judged(ConsoleClient client) {
        return until(
                client,
                s -> isMeasured(s) && s.deployments().stream().allMatch(Waiting::isJudged),
                FIRST_VERDICT,
                _ -> {});
    }

    private static boolean isJudged(DeploymentPicture d) {
        return d.active().isEmpty() || d.health() != Health.UNKNOWN;
    }

    /// Waits for the first picture of this deployment, from which it is also known who leads; an engine that does not
    /// can carry out no order.
    public static void leading(ConsoleClient client, DeploymentId deployment) {
        var standing = until(client, s -> s.deployment(deployment.value()).isPresent(), FIRST_LOOK, _ -> {})
                .standing();
        if (!standing.leads()) {
            throw new Failure("This process is read-only: " + standing.leader() + " leads. Nothing was done. "
                    + "Give the order there, or end that process first.");
        }
    }

    /// The first picture with a verdict on this site; at the very start others may be judged before it.
    public static Snapshot judged(ConsoleClient client, DeploymentId deployment, SiteId site) {
        return until(client, s -> isJudged(s, deployment, site), FIRST_LOOK, _ -> {});
    }

    private static boolean isJudged(Snapshot snapshot, DeploymentId deployment, SiteId site) {
        return snapshot.deployment(deployment.value())
                .filter(d -> d.deployment().site(site).isEmpty()
                        || d.verdict(site)
                                .filter(v -> v.health() != Health.UNKNOWN)
                                .isPresent())
                .isPresent();
    }

    private static boolean isMeasured(Snapshot snapshot) {
        return !snapshot.deployments().isEmpty()
                && snapshot.deployments().stream().allMatch(Waiting::isMeasured);
    }

    /// Every check has an answer, and every provider too, be it a refusal.
    private static boolean isMeasured(DeploymentPicture d) {
        var providersAnswered = d.active().isPresent() || hasFailed(d);
        var checksAnswered =
                d.checks().stream().allMatch(c -> c.standing().last().isPresent());
        return providersAnswered && checksAnswered;
    }

    private static boolean hasFailed(DeploymentPicture d) {
        return d.setup().records().isEmpty()
                || d.dns().readings().stream().anyMatch(r -> r.reading() instanceof Reading.Failed)
                || !d.dns().readings().isEmpty() && d.dns().measuredAt().isPresent();
    }

    /// A subscription whose end throws nothing that is checked.
    private interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private static Subscription subscription(ConsoleClient client, Consumer<Snapshot> listener) {
        var handle = client.onChange(listener);
        return () -> {
            try {
                handle.close();
            } catch (Exception e) {
                throw new Failure("The engine could not be let go: " + e.getMessage(), e);
            }
        };
    }
}
