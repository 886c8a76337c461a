// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.failover.Event;
import dev.bascule.incident.Recorded;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import dev.bascule.store.Holder;
import dev.bascule.store.JournalFollower;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Takes the lead when nobody has it, and until then follows what the leader records.
final class Leadership implements AutoCloseable {
    private static final String VERSION = "0.1.0";
    private static final Duration FOLLOW_EVERY = Duration.ofMillis(500);

    private final StoreLease lease;
    private final Holder self;
    private final boolean wanted;
    private final Sources sources;
    private final Supplier<InForce> inForce;
    private final BiConsumer<DeploymentId, List<Recorded>> recorded;
    private Optional<JournalFollower> following = Optional.empty();

    /// What others record, and when to look.
    record Sources(Journal entries, EventJournal events, ScheduledExecutorService pulse) {}

    /// With `wanted` false this process only looks. `recorded` hears what the leader recorded.
    Leadership(
            StoreLease lease,
            Holder self,
            boolean wanted,
            Sources sources,
            Supplier<InForce> inForce,
            BiConsumer<DeploymentId, List<Recorded>> recorded) {
        this.lease = lease;
        this.self = self;
        this.wanted = wanted;
        this.sources = sources;
        this.inForce = inForce;
        this.recorded = recorded;
    }

    synchronized void begin() {
        if (wanted && lease.acquire()) {
            lead();
        } else {
            lease.look();
            var entries = sources.entries();
            following = Optional.of(new JournalFollower(
                    entries, entries.head().seq(), this::followed, sources.pulse(), FOLLOW_EVERY));
        }
    }

    /// Looks again who leads; called about once a second.
    synchronized void look() {
        if (lease.isHeld()) {
            return;
        }
        if (wanted && lease.acquire()) {
            following.ifPresent(JournalFollower::close);
            following = Optional.empty();
            lead();
        } else {
            lease.look();
        }
    }

    private void lead() {
        inForce.get().deployments().values().forEach(this::lead);
    }

    /// Tells a deployment that it is led from here now. What an earlier process measured counts no more once this one
    /// says that it started, so a changed setup is told after that; only a first setup comes before.
    void lead(DeploymentAssembly deployment) {
        var supervisor = deployment.supervisor;
        var setup = deployment.spec().setup();
        var known = supervisor.state().setup();
        var configured =
                new Event.Configured(setup, inForce.get().configuration().digest());
        if (known.isEmpty()) {
            supervisor.tell(configured);
        }
        supervisor.tell(new Event.EngineStarted(self.toString(), VERSION));
        if (known.filter(k -> !k.equals(setup)).isPresent()) {
            supervisor.tell(configured);
        }
    }

    private void followed(Entry entry) {
        var id = new DeploymentId(entry.stream());
        var deployment = inForce.get().deployments().get(id);
        if (deployment != null) {
            var event = sources.events().read(entry);
            deployment.supervisor.follow(event);
            recorded.accept(id, List.of(event));
        }
    }

    @Override
    public synchronized void close() {
        following.ifPresent(JournalFollower::close);
        following = Optional.empty();
    }
}
