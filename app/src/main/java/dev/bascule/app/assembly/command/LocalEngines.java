// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.EngineSite;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.ConsoleClient;
import dev.bascule.config.Configuration;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Setup;
import dev.bascule.journal.JournalException;
import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.ReadOnlyStore;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens engines in this process: for single commands, and for a window.
public final class LocalEngines implements Ports.Engines {
    private static final String FACE = "command line";
    private static final Duration DNS_EVERY = Duration.ofSeconds(10);

    private final ConfigurationFiles files;
    private final Map<String, String> environment;
    private final String person;
    private final AtExit exit;
    private final InstantSource clock;
    private final Consumer<String> remarks;

    /// `remarks` hears, at the start of an engine that leads, what people should know of its configuration.
    LocalEngines(
            ConfigurationFiles files,
            Map<String, String> environment,
            String person,
            AtExit exit,
            InstantSource clock,
            Consumer<String> remarks) {
        this.files = files;
        this.environment = Map.copyOf(environment);
        this.person = person;
        this.exit = exit;
        this.clock = clock;
        this.remarks = remarks;
    }

    @Override
    public ConsoleClient lead(Ports.Place place) {
        return open(place, FACE, true).client();
    }

    @Override
    public ConsoleClient look(Ports.Place place) {
        return looking(place).client();
    }

    /// One that measures and never acts, as a whole.
    EngineAssembly looking(Ports.Place place) {
        var configuration = files.read(place);
        var store = files.store(place, Optional.of(configuration));
        if (isLed(store)) {
            return open(configuration, site(store, FACE, false));
        }
        var folder = exit.add(TemporaryStore.open());
        var own = new Ports.Place(place.configuration(), Optional.of(folder.path()));
        return open(
                disarmed(configuration),
                site(files.store(own, Optional.empty()), FACE, true).inAHurry().knowing(known(configuration, store)));
    }

    /// What the journal holds of every deployment, so that a dry run counts the moves of before and one that
    /// was left unfinished.
    private Map<DeploymentId, State> known(Configuration configuration, Path store) {
        if (!Files.exists(store)) {
            return Map.of();
        }
        try (var seen = ReadOnlyStore.open(store, clock)) {
            var journal = new EventJournal(seen.journal(), new NoLease());
            var states = new HashMap<DeploymentId, State>();
            for (var spec : configuration.deployments()) {
                var id = spec.setup().deployment().id();
                states.put(id, Coordinator.replay(journal.all(id)));
            }
            return states;
        } catch (StoreException | JournalException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private boolean isLed(Path store) {
        if (!Files.exists(store)) {
            return false;
        }
        try (var seen = ReadOnlyStore.open(store, clock)) {
            return seen.leader().isPresent();
        } catch (StoreException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    /// Whoever only looks must not act, whatever the configuration allows.
    private static Configuration disarmed(Configuration c) {
        var deployments = c.deployments().stream()
                .map(d -> new Configuration.DeploymentSpec(
                        disarmed(d.setup()), d.checks(), d.references(), d.lags(), d.readiness()))
                .toList();
        return new Configuration(
                c.file(), c.providers(), c.resolvers(), deployments, c.store(), c.notUsedYet(), c.lines(), c.digest());
    }

    private static Setup disarmed(Setup s) {
        return new Setup(
                s.deployment(), s.policy().withAutomation(Automation.DISARMED), s.records(), s.hooks(), s.services());
    }

    /// Opens one for a face, by whose name other processes know it. One that may lead keeps to its file as it
    /// changes.
    public EngineAssembly open(Ports.Place place, String face, boolean leads) {
        var configuration = files.read(place);
        var store = files.store(place, Optional.of(configuration));
        var engine = open(configuration, site(store, face, leads));
        if (leads) {
            engine.remarks().forEach(remarks);
            engine.watch(Path.of(configuration.file()));
        }
        return engine;
    }

    private EngineSite site(Path store, String face, boolean leads) {
        var host = Optional.ofNullable(environment.get("HOSTNAME")).orElse("this machine");
        return new EngineSite(store, environment, face, person, host, false, leads, DNS_EVERY, clock);
    }

    private EngineAssembly open(Configuration configuration, EngineSite site) {
        try {
            return exit.add(EngineAssembly.open(configuration, List.of(), site));
        } catch (StoreException | JournalException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
