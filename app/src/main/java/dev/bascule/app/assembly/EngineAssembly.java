// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.CheckId;
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
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.incident.Recorded;
import dev.bascule.journal.Entry;
import dev.bascule.store.Holder;
import dev.bascule.store.Retention;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.console.LocalConsole;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A whole engine in this process: store, posts, probes and regular rounds, behind a [ConsoleClient]. It leads
/// if nobody else does, and takes over when the leader goes; until then it shows and refuses orders.
public final class EngineAssembly implements AutoCloseable {
    /// The checker that this process is.
    public static final CheckerId HERE = new CheckerId("this workstation");

    private static final int PARALLEL_PROBES = 256;
    private static final String VERSION = "0.1.0";

    private final Configuration configuration;
    private final EngineSite site;
    private final Threads threads;
    private final SqliteStore store;
    private final StoreLease lease;
    private final Succession succession;
    private final EventJournal journal;
    private final Map<DeploymentId, DeploymentAssembly> deployments = new LinkedHashMap<>();
    private final LocalConsole console;
    private final ProbeLoop probes;
    private final RecentEvidence evidence = new RecentEvidence();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Consumer<Effect.Tell> people = tell -> {};
    private volatile List<String> problems = List.of();
    private Instant lateSaid = Instant.EPOCH;

    private EngineAssembly(
            Configuration configuration, List<Vantage> further, EngineSite site, Threads threads, SqliteStore store) {
        this.configuration = configuration;
        this.site = site;
        this.threads = threads;
        this.store = store;
        this.lease = new StoreLease(store.lock(), holder());
        this.journal = new EventJournal(store.journal(), lease);
        this.console = new LocalConsole(new LocalConsole.Foundation(
                journal, this::standing, this::probeNow, site.clock(), threads.virtual, this::close));
        // From here on, so that nothing is missed that a leader records while the past is read.
        this.succession = new Succession(lease, store.journal(), this::followed, threads.pulse);
        var world = new World(configuration, site, threads);
        var vantages = new ArrayList<Vantage>();
        for (var spec : configuration.deployments()) {
            var mine = vantages(spec, further);
            vantages.addAll(mine);
            var around = new DeploymentAssembly.Surroundings(
                    world, threads, journal, lease, site.clock(), this::recorded, tell -> people.accept(tell));
            var assembly = new DeploymentAssembly(spec, mine, around);
            deployments.put(spec.setup().deployment().id(), assembly);
            console.add(spec.setup().deployment().id(), assembly.post, assembly.past);
        }
        this.probes = new ProbeLoop(
                vantages,
                List.copyOf(world.probes.values()),
                site.clock(),
                new ProbeThreads(threads.ticker, threads.virtual, PARALLEL_PROBES),
                new ProbeSink(this::observed, evidence, this::late));
    }

    /// Opens an engine. `further` are vantage points besides this process. A store that cannot be opened is a
    /// StoreException, and nothing is left running.
    public static EngineAssembly open(Configuration configuration, List<Vantage> further, EngineSite site) {
        var engine = made(configuration, further, site);
        try {
            engine.start();
            return engine;
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private static EngineAssembly made(Configuration configuration, List<Vantage> further, EngineSite site) {
        var threads = new Threads();
        try {
            var retention = new Retention(
                    configuration.store().observations(), configuration.store().rollups());
            var store = SqliteStore.open(site.store(), retention, site.clock(), threads.pulse);
            return made(configuration, further, site, threads, store);
        } catch (RuntimeException failed) {
            threads.close();
            throw failed;
        }
    }

    private static EngineAssembly made(
            Configuration configuration, List<Vantage> further, EngineSite site, Threads threads, SqliteStore store) {
        try {
            return new EngineAssembly(configuration, further, site, threads, store);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    public ConsoleClient client() {
        return console;
    }

    /// Whether another process leads the store, as far as is known.
    public boolean hasOtherLeader() {
        return !lease.isHeld() && !lease.holder().equals(StoreLease.NOBODY);
    }

    public SqliteStore store() {
        return store;
    }

    /// What people chose for themselves on this store, such as the theme of the window.
    public Optional<String> choice(String key) {
        return store.settings().get(key);
    }

    /// Keeps what somebody chose for the next start.
    public void choose(String key, String value) {
        store.settings().put(key, value);
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

    /// Says what is wrong with a newer configuration file, while the last good one stays in force.
    public void configurationProblems(List<String> found) {
        problems = List.copyOf(found);
    }

    private Holder holder() {
        return new Holder(
                site.person(),
                site.host(),
                ProcessHandle.current().pid(),
                site.clock().instant(),
                site.face());
    }

    private static List<Vantage> vantages(Configuration.DeploymentSpec spec, List<Vantage> further) {
        var id = spec.setup().deployment().id();
        var all = new ArrayList<Vantage>();
        var own = further.stream()
                .filter(v -> v.checker().equals(HERE) && isOf(v, id))
                .findFirst();
        all.add(own.orElseGet(() -> Vantage.of(HERE, spec.checks())));
        further.stream().filter(v -> !v.checker().equals(HERE) && isOf(v, id)).forEach(all::add);
        return all;
    }

    private static boolean isOf(Vantage vantage, DeploymentId deployment) {
        return vantage.checks().stream().anyMatch(c -> c.id().deployment().equals(deployment));
    }

    private void start() {
        deployments.values().forEach(DeploymentAssembly::start);
        succession.follow();
        succeed();
        probes.start();
        var rounds = new Rounds(threads, deployments.values());
        rounds.every(Duration.ofMillis(250), d -> d.post.supervisor().age());
        rounds.every(Duration.ofSeconds(1), DeploymentAssembly::measureLag);
        rounds.every(site.dnsEvery(), d -> d.dnsRounds.round());
        rounds.pulse(Duration.ofMillis(250), this::publish);
        rounds.pulse(Duration.ofSeconds(1), this::everySecond);
    }

    private void everySecond() {
        if (lease.isHeld()) {
            console.measureChecklists();
        } else {
            succeed();
        }
    }

    private void succeed() {
        if (site.leads() && succession.takesOver()) {
            deployments.values().forEach(d -> d.post.supervisor().lead(known -> firstWords(d, known)));
        } else {
            lease.look();
        }
    }

    private List<Event> firstWords(DeploymentAssembly deployment, State known) {
        var setup = deployment.spec.setup();
        var started = new Event.EngineStarted(holder().toString(), VERSION);
        return known.setup().equals(Optional.of(setup))
                ? List.of(started)
                : List.of(new Event.Configured(setup, configuration.digest()), started);
    }

    private void followed(Entry entry) {
        var deployment = deployments.get(new DeploymentId(entry.stream()));
        if (deployment != null && entry.seq() > deployment.knownUpTo()) {
            var recorded = journal.read(entry);
            deployment.post.supervisor().follow(recorded);
            console.recorded(new DeploymentId(entry.stream()), List.of(recorded));
        }
    }

    private void observed(Observation observation) {
        var deployment = deployments.get(observation.check().deployment());
        if (deployment != null) {
            store.observations().append(observation);
            deployment.post.supervisor().observe(observation);
        }
    }

    private void late(LateTick tick) {
        var now = site.clock().instant();
        if (now.isAfter(lateSaid.plusSeconds(10))) {
            lateSaid = now;
            deployments.values().forEach(d -> d.post.supervisor().tell(new Event.OwnTroubleSeen(tick.sentence())));
        }
    }

    private void recorded(DeploymentAssembly deployment, List<Recorded> entries) {
        if (!entries.isEmpty()) {
            console.recorded(deployment.post.supervisor().deployment(), entries);
            if (due.compareAndSet(false, true) && !closed.get()) {
                threads.pulse.execute(() -> {
                    due.set(false);
                    publish();
                });
            }
        }
    }

    private synchronized void publish() {
        console.publish();
    }

    private void probeNow(Command.ProbeNow command) {
        var deployment = deployments.get(command.deployment());
        if (deployment != null) {
            deployment.spec.checks().stream()
                    .map(c -> c.id())
                    .filter(id -> command.check().isEmpty()
                            || names(id, command.check().get()))
                    .forEach(probes::probeNow);
        }
    }

    private static boolean names(CheckId id, String wanted) {
        return id.label().equals(wanted) || id.name().equals(wanted);
    }

    private Snapshot.Standing standing() {
        return new Snapshot.Standing(
                lease.isHeld(),
                lease.holder(),
                site.person(),
                site.lab(),
                configuration.file(),
                problems,
                Optional.empty());
    }

    /// Says in the journal that the engine stops, then closes everything in reverse order. Closing again does
    /// nothing.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        probes.close();
        if (lease.isHeld()) {
            deployments.values().forEach(this::sayGoodbye);
        }
        succession.close();
        deployments.values().forEach(d -> d.post.supervisor().close());
        threads.close();
        lease.close();
        store.close();
    }

    private void sayGoodbye(DeploymentAssembly deployment) {
        try {
            deployment
                    .post
                    .supervisor()
                    .order(new Event.EngineStopped(holder().toString()))
                    .get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unsaid) {
            problems = List.of("The engine stopped without saying so in the journal: " + unsaid.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
