// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Setup;
import dev.bascule.readiness.ReadinessFacts;
import dev.bascule.readiness.TakenProof;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes the proofs of one deployment, one after another and never two rounds at once. Nothing is ever written
/// to a provider. An interrupt stops a round: what was proved until then stays, and what was interrupted is no
/// proof.
public final class Prover {
    private static final int TLS = 443;

    private final ProofDesk desk;
    private final Terms terms;
    private final ProviderProof providers;
    private final DoorProof doors;
    private final InstantSource clock;
    private final Supplier<State> state;
    private final Consumer<Event> back;

    /// How a deployment wants to be proved: how often, and where each site is greeted (`host:port`, else port
    /// 443 of its address); `usesTls` is false where users do not come by TLS.
    public record Terms(Duration every, boolean usesTls, Map<SiteId, String> doors) {
        public static final Terms USUAL = new Terms(ReadinessFacts.USUALLY, true, Map.of());

        public Terms {
            doors = Map.copyOf(doors);
        }

        String door(Site site) {
            return doors.getOrDefault(site.id(), site.address() + ":" + TLS);
        }
    }

    public Prover(
            ProofDesk desk,
            Terms terms,
            ProviderProof providers,
            DoorProof doors,
            Supplier<State> state,
            Consumer<Event> back) {
        this.desk = desk;
        this.terms = terms;
        this.providers = providers;
        this.doors = doors;
        this.clock = providers.clock();
        this.state = state;
        this.back = back;
    }

    public ProofDesk desk() {
        return desk;
    }

    public Terms terms() {
        return terms;
    }

    /// A round when it is time for one; never beside a move, whose requests come first.
    public void proveIfDue() throws InterruptedException {
        var now = state.get();
        var due = desk.begun()
                .map(t -> !clock.instant().isBefore(t.plus(terms.every())))
                .orElse(true);
        if (due
                && now.active().isPresent()
                && now.underWay().isEmpty()
                && desk.proving().isEmpty()) {
            prove(Optional.empty());
        }
    }

    /// One round for a site, or for every site that could become the target.
    public void prove(Optional<SiteId> only) throws InterruptedException {
        var setup = state.get().setup();
        if (setup.isEmpty()) {
            return;
        }
        var tasks = tasks(setup.get(), only);
        desk.begin(tasks.size(), clock.instant());
        try {
            for (var task : tasks) {
                desk.now(task.what());
                for (var taken : task.proof().take()) {
                    desk.took(taken).ifPresent(back);
                }
                desk.oneDone();
            }
        } finally {
            desk.end();
        }
    }

    private interface Taking {
        List<TakenProof> take() throws InterruptedException;
    }

    private record Task(String what, Taking proof) {}

    private List<Task> tasks(Setup setup, Optional<SiteId> only) {
        var tasks = new ArrayList<Task>();
        setup.records().stream().flatMap(r -> r.providers().stream()).distinct().forEach(provider -> {
            var words = "reading at " + setup.nameOf(provider);
            tasks.add(new Task(words, () -> ofProvider(setup, provider)));
        });
        if (terms.usesTls()) {
            setup.deployment().sites().stream()
                    .filter(s -> only.map(s.id()::equals)
                            .orElse(!state.get().active().equals(Optional.of(s.id()))))
                    .forEach(site -> names(setup)
                            .forEach(name -> tasks.add(new Task(
                                    "greeting " + site.id() + " as " + name, () -> List.of(ofDoor(site, name))))));
        }
        return tasks;
    }

    private static List<String> names(Setup setup) {
        return setup.records().stream().map(r -> r.key().name()).distinct().toList();
    }

    private List<TakenProof> ofProvider(Setup setup, ProviderId provider) throws InterruptedException {
        var keys = setup.records().stream()
                .filter(r -> r.providers().contains(provider))
                .map(r -> r.key())
                .toList();
        return providers.take(provider, keys);
    }

    private TakenProof ofDoor(Site site, String name) throws InterruptedException {
        return doors.take(site.id(), name, terms.door(site));
    }

    /// Ends the round where it was asked to stop; an answer that the interrupt spoilt must not count.
    static void requireGoingOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The round of proofs was stopped.");
        }
    }
}
