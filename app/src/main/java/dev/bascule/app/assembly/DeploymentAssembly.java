// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.Observations;
import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.health.HealthBoard;
import dev.bascule.incident.Recorded;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.replica.source.JdbcLagSource;
import dev.bascule.replica.source.LagQuery;
import dev.bascule.store.StoreException;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.DnsRounds;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.FactsGatherer;
import dev.bascule.supervisor.Lease;
import dev.bascule.supervisor.LocalEffects;
import dev.bascule.supervisor.Supervisor;
import dev.bascule.supervisor.console.Post;
import dev.bascule.supervisor.prove.DoorProof;
import dev.bascule.supervisor.prove.ProofDesk;
import dev.bascule.supervisor.prove.Prover;
import dev.bascule.supervisor.prove.ProviderProof;
import dev.bascule.supervisor.prove.tls.Authorities;
import dev.bascule.supervisor.prove.tls.SocketHandshake;
import dev.bascule.supervisor.watch.BoardDesk;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.LagDesk;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The objects of one deployment. What it knows (state, health, lags, DNS) lives as long as it does; what hangs
/// on the configuration is wired for one and can be exchanged while its supervisor stands still.
final class DeploymentAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentAssembly.class);
    private static final Duration LAG_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration HANDSHAKE_PATIENCE = Duration.ofSeconds(5);

    final List<Recorded> past;
    final Supervisor supervisor;
    private final Surroundings around;
    private final BoardDesk health;
    private final DnsDesk dns = new DnsDesk();
    private final LagDesk lags = new LagDesk();
    private final ProofDesk proofs;
    private volatile Wiring wiring;

    /// What a deployment needs of the engine around it.
    record Surroundings(
            Threads threads,
            EventJournal journal,
            Observations observations,
            Lease lease,
            InstantSource clock,
            BiConsumer<DeploymentId, List<Recorded>> recorded,
            Consumer<Effect.Tell> people) {}

    /// What one configuration, identified by its digest, means for a deployment.
    record Plan(DeploymentSpec spec, List<Vantage> vantages, World world, String digest) {
        Plan {
            vantages = List.copyOf(vantages);
        }
    }

    /// A plan and the objects that were made for it.
    record Wiring(Plan plan, Post post, DnsRounds dnsRounds, LocalEffects effects, JdbcLagSource lagSource) {}

    DeploymentAssembly(Plan plan, Surroundings around) {
        this.around = around;
        var clock = around.clock();
        var deployment = plan.spec().setup().deployment();
        this.past = around.journal().all(deployment.id());
        this.proofs = new ProofDesk(ReadinessLog.proofsIn(past));
        this.health = new BoardDesk(
                HealthBoard.begin(
                        deployment,
                        plan.vantages(),
                        plan.spec().setup().policy().health(),
                        clock.instant()),
                clock);
        var coordinator = new Coordinator(deployment.id(), around.journal(), Coordinator.replay(past));
        this.supervisor = new Supervisor(
                coordinator,
                health,
                around.lease(),
                clock,
                entries -> around.recorded().accept(deployment.id(), entries),
                Thread.ofVirtual().name("supervisor-" + deployment.id()).factory());
        this.wiring = wire(plan);
    }

    /// Makes the objects for a configuration without putting them to use.
    Wiring wire(Plan plan) {
        var world = plan.world();
        var watch = new DnsWatch(
                world.readers, world.resolver, world.servers, dns, around.clock(), around.threads().virtual);
        var facts = new FactsGatherer(health, lags, watch, around.lease(), around.clock());
        var post = new Post(supervisor, health, lags, dns, watch, facts, prover(plan));
        return new Wiring(
                plan,
                post,
                new DnsRounds(watch, dns, supervisor::state, supervisor::tell, around.clock()),
                new Steps(plan, post, around).effects(),
                lagSource(plan.spec()));
    }

    private Prover prover(Plan plan) {
        var clock = around.clock();
        var terms = plan.spec().readiness();
        var authorities = new Authorities(terms.trust().map(Path::of));
        return new Prover(
                proofs,
                new Prover.Terms(terms.every(), terms.usesTls(), terms.doors()),
                new ProviderProof(plan.world().readers, clock),
                new DoorProof(new SocketHandshake(authorities, HANDSHAKE_PATIENCE, clock), clock),
                supervisor::state,
                supervisor::tell);
    }

    /// Puts another wiring to use. Called while the supervisor stands still.
    void use(Wiring next) {
        var before = wiring.plan();
        var setup = next.plan().spec().setup();
        health.reconfigured(
                setup.deployment(), next.plan().vantages(), setup.policy().health());
        if (before.world() != next.plan().world()
                || !before.spec().setup().records().equals(setup.records())) {
            dns.beginAgain();
        }
        wiring = next;
        supervisor.use(next.effects());
    }

    DeploymentSpec spec() {
        return wiring.plan().spec();
    }

    List<Vantage> vantages() {
        return wiring.plan().vantages();
    }

    Post post() {
        return wiring.post();
    }

    void roundOfDns() throws InterruptedException {
        wiring.dnsRounds().round();
    }

    private JdbcLagSource lagSource(DeploymentSpec spec) {
        var queries = spec.lags().stream()
                .map(l -> new LagQuery(l.node(), l.site(), l.target(), l.query()))
                .toList();
        return new JdbcLagSource(queries, LAG_TIMEOUT, around.threads().drivers, around.clock());
    }

    /// The last entry of the past that was read when this was made.
    long knownUpTo() {
        return past.isEmpty() ? 0 : past.getLast().seq();
    }

    /// What was learned in an earlier life is read beside it: nothing waits for that, and nothing is judged by
    /// it.
    void start() {
        supervisor.start(wiring.effects());
        around.threads().drivers.execute(this::recall);
    }

    private void recall() {
        try {
            supervisor.remember(new Recall(around.observations(), around.clock()).of(wiring.plan(), past));
        } catch (StoreException unread) {
            LOG.warn("Success rates and usual response times begin anew: {}", unread.getMessage());
        }
    }

    /// The checks of this name, or all without one.
    List<CheckId> checks(Optional<String> name) {
        return vantages().getFirst().checks().stream()
                .map(Check::id)
                .filter(id -> name.isEmpty()
                        || id.label().equals(name.get())
                        || id.name().equals(name.get()))
                .toList();
    }

    /// Says in the journal that it is no longer led from here.
    void sayGoodbye(String by) {
        try {
            supervisor.order(new Event.EngineStopped(by)).get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unsaid) {
            LOG.warn("The engine stopped without saying so in the journal: {}", unsaid.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Who follows shows what the leader proved, and who only looks proves when asked.
    void proveIfDue() throws InterruptedException {
        if (around.lease().isHeld() && !wiring.plan().world().hurried) {
            post().prover().proveIfDue();
        }
    }

    void measureLag() {
        var now = wiring;
        for (var site : now.plan().spec().setup().deployment().sites()) {
            lags.measured(site.id(), now.lagSource().measure(site.id()));
        }
    }
}
