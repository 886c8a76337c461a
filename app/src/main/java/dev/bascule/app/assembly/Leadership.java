// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.app.assembly.lead.Intake;
import dev.bascule.app.assembly.lead.StoreLease;
import dev.bascule.app.assembly.lead.Succession;
import dev.bascule.failover.Event;
import dev.bascule.failover.rule.Setup;
import dev.bascule.journal.Entry;
import dev.bascule.store.Holder;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.console.LocalConsole;
import dev.bascule.topology.DeploymentId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/// Takes the lead when nobody has it, and until then follows what the leader records.
final class Leadership implements AutoCloseable {
    private static final String VERSION = "0.1.0";

    private final StoreLease lease;
    private final Holder self;
    private final boolean wanted;
    private final EventJournal events;
    private final Supplier<InForce> inForce;
    private final LocalConsole console;
    private final Intake intake;
    private final Succession succession;

    /// What others record after entry number `end` or hand to whoever leads, and when to look.
    record Sources(
            SqliteStore store, long end, EventJournal events, InstantSource clock, ScheduledExecutorService pulse) {}

    /// With `wanted` false this process only looks. `console` hears what the leader recorded, and is the door
    /// for what other processes hand over.
    Leadership(
            StoreLease lease,
            Holder self,
            boolean wanted,
            Sources sources,
            Supplier<InForce> inForce,
            LocalConsole console) {
        this.lease = lease;
        this.self = self;
        this.wanted = wanted;
        this.events = sources.events();
        this.inForce = inForce;
        this.console = console;
        this.intake = new Intake(sources.store().letters(), console::send, sources.clock());
        this.succession =
                new Succession(lease, sources.store().journal(), sources.end(), this::followed, sources.pulse());
    }

    void begin() {
        succession.follow();
        look();
    }

    /// Looks again who leads, and at what is handed to it; called about once a second.
    void look() {
        if (lease.isHeld()) {
            intake.look();
            return;
        }
        if (wanted && succession.takesOver()) {
            lead();
        } else {
            lease.look();
        }
    }

    private void lead() {
        inForce.get().deployments().values().forEach(this::lead);
    }

    /// Tells a deployment that it is led from here now. What an earlier process measured counts no more once
    /// this one says that it started, so a changed setup is told after that; only a first setup comes before.
    private void lead(DeploymentAssembly deployment) {
        deployment.supervisor.lead(known -> firstWords(deployment.spec().setup(), known.setup()));
    }

    /// A deployment that the configuration names from now on is led from here where the others are.
    void joined(DeploymentAssembly deployment) {
        if (lease.isHeld()) {
            lead(deployment);
        }
    }

    private List<Event> firstWords(Setup setup, Optional<Setup> known) {
        var configured =
                new Event.Configured(setup, inForce.get().configuration().digest());
        var started = new Event.EngineStarted(self.toString(), VERSION);
        if (known.isEmpty()) {
            return List.of(configured, started);
        }
        return known.get().equals(setup) ? List.of(started) : List.of(started, configured);
    }

    private void followed(Entry entry) {
        var id = new DeploymentId(entry.stream());
        var deployment = inForce.get().deployments().get(id);
        if (deployment != null && entry.seq() > deployment.knownUpTo()) {
            var event = events.read(entry);
            deployment.supervisor.follow(event);
            console.recorded(id, List.of(event));
        }
    }

    @Override
    public void close() {
        succession.close();
    }
}
