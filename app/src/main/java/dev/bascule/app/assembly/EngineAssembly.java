// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.app.assembly.lead.StoreCopies;
import dev.bascule.app.assembly.lead.StoreLease;
import dev.bascule.app.assembly.setting.EngineDesks;
import dev.bascule.app.assembly.setting.ReachTests;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Vantage;
import dev.bascule.check.probe.LateTick;
import dev.bascule.check.probe.ProbeLoop;
import dev.bascule.check.probe.ProbeSink;
import dev.bascule.check.probe.ProbeThreads;
import dev.bascule.check.probe.RecentEvidence;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.file.ConfigurationFile;
import dev.bascule.config.file.ConfigurationWatch;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.incident.Recorded;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.console.LocalConsole;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A whole engine in this process: store, posts, probes and regular rounds, behind a [ConsoleClient]. It leads
/// if nobody else does, and takes over when the leader goes; until then it shows and refuses orders.
public final class EngineAssembly implements AutoCloseable {
    /// The checker that this process is.
    public static final CheckerId HERE = new CheckerId("this workstation");

    private static final int PARALLEL_PROBES = 256;
    /// What is recorded shows at once; figures that nobody records need no more than the eye can read.
    private static final Duration CALM_PULSE = Duration.ofSeconds(1);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EngineSite site;
    private final Threads threads;
    private final SqliteStore store;
    private final StoreCopies copies;
    private final StoreLease lease;
    private final Leadership leadership;
    private final Configuration started;
    private final Formation formation;
    private final LocalConsole console;
    private final ProbeLoop probes;
    private final RecentEvidence evidence = new RecentEvidence();
    private final Publication publication;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Rounds rounds;
    private final EngineDesks desks;
    private final Reloading reloading = new Reloading(new Reloads());
    private volatile Consumer<Effect.Tell> people = tell -> {};
    private volatile InForce inForce;
    private volatile List<String> reminders;
    private Optional<ConfigurationWatch> watch = Optional.empty();
    private Instant lateSaid = Instant.EPOCH;

    private EngineAssembly(Configuration configuration, List<Vantage> further, EngineSite site, Ground ground) {
        this.site = site;
        this.threads = ground.threads();
        this.store = ground.store();
        this.started = configuration;
        this.copies = new StoreCopies(store, site.store(), site.clock());
        var self = site.holder();
        this.lease = new StoreLease(store.lock(), self);
        var journal = new EventJournal(store.journal(), lease);
        this.formation = new Formation(
                further,
                site,
                new DeploymentAssembly.Surroundings(
                        threads,
                        journal,
                        store.observations(),
                        lease,
                        site.clock(),
                        this::recorded,
                        tell -> people.accept(tell)));
        // From here on, so that nothing is missed that a leader records while the past is read.
        var end = store.journal().head().seq();
        this.reminders = Reminders.of(configuration, site.environment());
        this.inForce = formation.first(configuration);
        this.console = new LocalConsole(new LocalConsole.Foundation(
                journal,
                evidence,
                this::standing,
                this::notices,
                this::probeNow,
                site.past(),
                site.clock(),
                threads.virtual,
                this::close));
        console.arrange(inForce.desks());
        this.publication = new Publication(console::publish, threads.pulse);
        this.leadership = new Leadership(
                lease,
                self,
                site.leads(),
                new Leadership.Sources(store, end, journal, site.clock(), threads.pulse),
                () -> inForce,
                console);
        this.rounds = new Rounds(threads, this::deployments);
        this.desks = EngineDesks.of(
                new EngineDesks.Ground(store, journal, site.store(), threads.virtual),
                site.clock(),
                () -> inForce.vantages(),
                new ReachTests.World(
                        this::configuration, () -> inForce.world().readers, () -> inForce.world().resolver));
        this.probes = new ProbeLoop(
                inForce.vantages(),
                List.copyOf(inForce.world().probes.values()),
                site.clock(),
                new ProbeThreads(threads.ticker, threads.virtual, PARALLEL_PROBES),
                new ProbeSink(this::observed, evidence, this::late));
    }

    private Collection<DeploymentAssembly> deployments() {
        return inForce.deployments().values();
    }

    /// Opens an engine. `further` are vantage points besides this process. A store that cannot be opened is a
    /// StoreException, and nothing is left running.
    public static EngineAssembly open(Configuration configuration, List<Vantage> further, EngineSite site) {
        var ground = Ground.open(configuration, site);
        var engine = on(ground, configuration, further, site);
        try {
            engine.start();
            return engine;
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private static EngineAssembly on(
            Ground ground, Configuration configuration, List<Vantage> further, EngineSite site) {
        try {
            return new EngineAssembly(configuration, further, site, ground);
        } catch (RuntimeException failed) {
            ground.close();
            throw failed;
        }
    }

    public ConsoleClient client() {
        return console;
    }

    public SqliteStore store() {
        return store;
    }

    /// Where people look at this engine's setting up and change it.
    public EngineDesks desks() {
        return desks;
    }

    /// The threads that wait for the network, for those who show this engine.
    public ExecutorService workers() {
        return threads.virtual;
    }

    public RecentEvidence evidence() {
        return evidence;
    }

    /// Where sentences go that somebody must hear of.
    public void onTell(Consumer<Effect.Tell> listener) {
        people = listener;
    }

    /// The configuration in force now.
    public Configuration configuration() {
        return inForce.configuration();
    }

    /// What people should know of the configuration in force: what of it is not used yet, and what cannot act.
    public List<String> remarks() {
        return Stream.concat(configuration().notUsedYet().stream(), reminders.stream())
                .toList();
    }

    /// Takes in what this file says from now on, whenever it changes. A bad one changes nothing and is shown.
    public void watch(Path file) {
        watch = Optional.of(new ConfigurationWatch(
                file, change -> threads.virtual.execute(() -> reloading.changed(change)), threads.pulse, LOOK_EVERY));
        try {
            reloading.changed(new ConfigurationWatch.Reload.Taken(ConfigurationFile.read(file)));
        } catch (ConfigurationException changedMeanwhile) {
            reloading.changed(new ConfigurationWatch.Reload.Refused(changedMeanwhile.problems()));
        }
    }

    /// The engine's side of a reload.
    private final class Reloads implements Reloading.Engine {
        @Override
        public Configuration inForce() {
            return inForce.configuration();
        }

        @Override
        public Optional<String> change(Configuration next) throws InterruptedException {
            var change = formation.change(inForce, next);
            var obstacle = change.happen(() -> put(change), lease.isHeld());
            if (obstacle.isEmpty()) {
                change.removed().forEach(EngineAssembly.this::part);
                change.added().forEach(EngineAssembly.this::begin);
            }
            var unused = obstacle.isEmpty()
                    ? change.before().world()
                    : change.after().world();
            if (change.before().world() != change.after().world()) {
                unused.close();
            }
            return obstacle;
        }
    }

    private void put(Changeover change) {
        inForce = change.after();
        reminders = Reminders.of(started, configuration(), site.environment());
        console.arrange(inForce.desks());
        probes.replace(inForce.vantages());
    }

    private void begin(DeploymentAssembly deployment) {
        deployment.start();
        leadership.joined(deployment);
    }

    private void part(DeploymentAssembly deployment) {
        if (lease.isHeld()) {
            deployment.sayGoodbye(lease.holder() + ", because the configuration does not name it any more");
        }
        deployment.supervisor.close();
    }

    private void start() {
        deployments().forEach(DeploymentAssembly::start);
        leadership.begin();
        probes.start();
        rounds.every(Duration.ofMillis(250), d -> d.supervisor.age());
        rounds.every(Duration.ofSeconds(1), DeploymentAssembly::measureLag);
        rounds.every(site.dnsEvery(), DeploymentAssembly::roundOfDns);
        rounds.every(Duration.ofSeconds(5), DeploymentAssembly::proveIfDue);
        rounds.pulse(CALM_PULSE, publication::now);
        rounds.pulse(Duration.ofSeconds(1), this::everySecond);
        rounds.pulse(Duration.ofHours(1), this::keepCopy);
    }

    /// The lab's store goes with it, and only who leads keeps copies.
    private void keepCopy() {
        if (!site.lab() && lease.isHeld()) {
            threads.drivers.execute(copies::takeIfDue);
        }
    }

    private void everySecond() {
        leadership.look();
        if (lease.isHeld()) {
            console.measureChecklists();
        }
        if (reloading.waiting().isPresent()) {
            threads.virtual.execute(reloading::attempt);
        }
    }

    private void observed(Observation observation) {
        var deployment = inForce.deployments().get(observation.check().deployment());
        if (deployment != null) {
            store.observations().append(observation);
            deployment.supervisor.observe(observation);
        }
    }

    private void late(LateTick tick) {
        var now = site.clock().instant();
        if (now.isAfter(lateSaid.plusSeconds(10))) {
            lateSaid = now;
            deployments().forEach(d -> d.supervisor.tell(new Event.OwnTroubleSeen(tick.sentence())));
        }
    }

    private void recorded(DeploymentId deployment, List<Recorded> entries) {
        console.recorded(deployment, entries);
        if (!entries.isEmpty() && !closed.get()) {
            publication.show(entries);
        }
    }

    private void probeNow(Command.ProbeNow command) {
        Optional.ofNullable(inForce.deployments().get(command.deployment()))
                .ifPresent(d -> d.checks(command.check()).forEach(probes::probeNow));
    }

    private Snapshot.Standing standing() {
        return new Snapshot.Standing(
                lease.isHeld(),
                lease.holder(),
                site.person(),
                site.lab(),
                configuration().file(),
                reloading.mistakes(),
                deployments().stream()
                        .flatMap(d -> d.supervisor.trouble().stream())
                        .findFirst());
    }

    private List<String> notices() {
        var troubles = Stream.concat(reloading.waiting().stream(), copies.trouble().stream());
        return Stream.concat(troubles, reminders.stream()).toList();
    }

    /// Says in the journal that the engine stops, then closes everything in reverse order. Closing again does
    /// nothing.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        watch.ifPresent(ConfigurationWatch::close);
        rounds.close();
        probes.close();
        if (lease.isHeld()) {
            deployments().forEach(d -> d.sayGoodbye(lease.holder()));
        }
        leadership.close();
        desks.choices().close();
        deployments().forEach(d -> d.supervisor.close());
        threads.close();
        inForce.world().close();
        lease.close();
        store.close();
    }
}
