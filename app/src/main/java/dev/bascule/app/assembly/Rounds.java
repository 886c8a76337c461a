// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Regular work: for each deployment on a thread of its own, so that a slow one holds up nobody, and never two
/// rounds of the same at once. What fails is logged and tried again at the next round, until it is closed.
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Threads threads;
    private final Supplier<Collection<DeploymentAssembly>> deployments;
    private volatile boolean closed;

    /// One round for one deployment.
    interface Round {
        void go(DeploymentAssembly deployment) throws InterruptedException;
    }

    /// `deployments` are asked for anew at every round.
    Rounds(Threads threads, Supplier<Collection<DeploymentAssembly>> deployments) {
        this.threads = threads;
        this.deployments = deployments;
    }

    void every(Duration pause, Round round) {
        Set<DeploymentAssembly> busy = ConcurrentHashMap.newKeySet();
        pulse(pause, () -> {
            for (var deployment : deployments.get()) {
                if (busy.add(deployment)) {
                    threads.virtual.execute(() -> once(deployment, round, busy));
                }
            }
        });
    }

    private void once(DeploymentAssembly deployment, Round round, Set<DeploymentAssembly> busy) {
        try {
            round.go(deployment);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            if (closed) {
                return;
            }
            LOG.warn("A round of {} failed and is tried again.", deployment.supervisor.deployment(), failed);
        } finally {
            busy.remove(deployment);
        }
    }

    private void told(RuntimeException failed) {
        if (!closed) {
            LOG.warn("Regular work failed and is tried again.", failed);
        }
    }

    void pulse(Duration pause, Runnable work) {
        var _ = threads.pulse.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (!closed) {
                            work.run();
                        }
                    } catch (RuntimeException failed) {
                        told(failed);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Begins no more rounds; what one under way runs into because its threads go is nobody's concern any more.
    @Override
    public void close() {
        closed = true;
    }
}
