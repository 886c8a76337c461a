// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Vantage;
import dev.bascule.client.ConsoleClient;
import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.config.file.ConfigurationFile;
import dev.bascule.drill.Expectation;
import dev.bascule.drill.Fault;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import dev.bascule.lab.LabConfiguration;
import dev.bascule.lab.LabRuntime;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import dev.bascule.lab.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// A lab and the engine that watches it, in one process. The engine is the ordinary one: it is given a
/// configuration and vantage points, and nothing in it knows that the world is a lab. Its store is a temporary
/// one that goes with it.
public final class LabEngine implements AutoCloseable {
    private static final List<String> FURTHER = List.of("watcher-eu", "watcher-us");
    private static final Duration DNS_EVERY = Duration.ofSeconds(2);
    private static final Duration CALM_USER_PACE = Duration.ofSeconds(2);

    private final Threads threads = new Threads();
    private final Path folder;
    private final Scenario scenario;
    private final LabWorld world;
    private final Configuration configuration;
    private final EngineAssembly engine;

    private LabEngine(
            Scenario scenario, long seed, String face, String person, Optional<Path> store, InstantSource clock)
            throws IOException, ConfigurationException {
        this.scenario = scenario;
        folder = Files.createTempDirectory("bascule-lab-");
        try {
            var settings = settings(scenario, seed, folder);
            var tuned = scenario.ttl()
                    .map(ttl -> settings.withTtl(scenario.deployment(), ttl))
                    .orElse(settings);
            world = LabWorld.open(tuned, new LabRuntime(clock, threads.virtual, threads.pulse));
            configuration = ConfigurationFile.read(
                    Files.writeString(folder.resolve("lab.yaml"), LabConfiguration.yaml(world, "console", scenario)));
            var site = new EngineSite(
                    store.orElseGet(() -> folder.resolve("bascule.db")),
                    Map.of(LabConfiguration.TOKEN_VARIABLE, LabSettings.TOKEN),
                    face,
                    person,
                    "lab",
                    true,
                    true,
                    DNS_EVERY,
                    world.clock());
            engine = EngineAssembly.open(configuration, further(scenario), site);
        } catch (IOException | ConfigurationException | RuntimeException failed) {
            threads.close();
            delete(folder);
            throw failed;
        }
    }

    /// Users call often where a scenario measures for how long they were cut off.
    private static LabSettings settings(Scenario scenario, long seed, Path folder) {
        var settings = LabSettings.standard(seed, folder);
        return scenario.timetable().faults().isEmpty() ? settings.withUserPace(CALM_USER_PACE) : settings;
    }

    /// A lab in which nothing goes wrong by itself.
    public static Scenario calm() {
        return new Scenario(
                "calm",
                "Nothing goes wrong",
                "The lab of the first start.",
                "genesis",
                Optional.empty(),
                Map.of("automation", "armed", "grace", "15s", "cooldown", "60s"),
                new Timetable(List.of()),
                List.of(),
                new Expectation(false, Optional.empty(), FinalState.ACTIVE),
                Duration.ofDays(1));
    }

    /// A scenario of the lab with more time to look at its countdown.
    public static Scenario unhurried(String name, Duration grace) {
        var s = Scenarios.load(name);
        var policy = new HashMap<>(s.policy());
        policy.put("grace", grace.toSeconds() + "s");
        return new Scenario(
                s.name(),
                s.title(),
                s.description(),
                s.deployment(),
                s.ttl(),
                policy,
                s.timetable(),
                s.operator(),
                s.expectation(),
                s.deadline());
    }

    /// Begins the faults of the scenario, counted from now.
    public void play() {
        world.play(scenario.timetable());
    }

    /// Begins one fault by hand; its sockets open and close on a worker, so that nobody waits.
    public void begin(Fault fault) {
        threads.virtual.execute(() -> world.faults().begin(fault));
    }

    /// Puts right what was begun by hand, likewise.
    public void heal(Fault fault) {
        threads.virtual.execute(() -> world.faults().heal(fault));
    }

    /// Opens the standard lab, tuned for a scenario. The engine begins to watch at once; faults come when they
    /// are played.
    public static LabEngine open(Scenario scenario, long seed, String face, String person, InstantSource clock)
            throws IOException, ConfigurationException {
        return new LabEngine(scenario, seed, face, person, Optional.empty(), clock);
    }

    /// The same; a `store` that is named stays when the lab goes.
    public static LabEngine open(
            Scenario scenario, long seed, String face, String person, Optional<Path> store, InstantSource clock)
            throws IOException, ConfigurationException {
        return new LabEngine(scenario, seed, face, person, store, clock);
    }

    /// Takes in what people change in the lab's configuration, which is a file like any other.
    public void watch() {
        engine.watch(Path.of(configuration.file()));
    }

    public LabWorld world() {
        return world;
    }

    /// The time by which the lab and its engine live; a clock jump moves it.
    public InstantSource clock() {
        return world.clock();
    }

    public Configuration configuration() {
        return configuration;
    }

    /// The text of a configuration with which another process can join this lab.
    public String yaml() {
        return LabConfiguration.yaml(world);
    }

    public EngineAssembly engine() {
        return engine;
    }

    public ConsoleClient client() {
        return engine.client();
    }

    /// The checkers beside this process, each with its own way to everything.
    private List<Vantage> further(Scenario scenario) throws ConfigurationException {
        var all = new ArrayList<Vantage>();
        for (var name : FURTHER) {
            var seen = ConfigurationReader.read("lab.yaml", LabConfiguration.yaml(world, name, scenario));
            seen.deployments().forEach(d -> all.add(d.vantage(new CheckerId(name))));
        }
        return all;
    }

    /// Closes engine, world and threads, and leaves nothing behind.
    @Override
    public void close() {
        engine.close();
        world.close();
        threads.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            LoggerFactory.getLogger(LabEngine.class)
                    .warn("The lab's folder {} could not be removed: {}", folder, left.getMessage());
        }
    }
}
