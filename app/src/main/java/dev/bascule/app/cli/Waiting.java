// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Refused;
import dev.bascule.client.Snapshot;
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
final class Waiting {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(90);

    private Waiting() {}

    /// The engine's answer; a refusal or a failure is thrown as it is.
    static <T> T of(CompletableFuture<T> answer) {
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
    static Snapshot until(ConsoleClient client, Predicate<Snapshot> fits, Duration patience, Consumer<Snapshot> seen) {
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

    /// The first picture in which every deployment was measured.
    static Snapshot measured(ConsoleClient client) {
        return until(client, Waiting::isMeasured, FIRST_LOOK, _ -> {});
    }

    /// The first picture with a verdict on this site; at the very start others may be judged before it.
    static Snapshot measured(ConsoleClient client, DeploymentId deployment, SiteId site) {
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

    /// The first picture of this deployment, from which it is also known who leads; without it when all others are
    /// measured, because then there is none of that name.
    static Snapshot standing(ConsoleClient client, String deployment) {
        return until(client, s -> s.deployment(deployment).isPresent() || isMeasured(s), FIRST_LOOK, _ -> {});
    }

    /// The first picture with deployments in it, measured or not.
    static Snapshot shown(ConsoleClient client) {
        return until(client, s -> !s.deployments().isEmpty(), FIRST_PICTURE, _ -> {});
    }

    private static boolean isMeasured(Snapshot snapshot) {
        return !snapshot.deployments().isEmpty()
                && snapshot.deployments().stream()
                        .allMatch(d -> d.active().isPresent() && d.health() != Health.UNKNOWN);
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
