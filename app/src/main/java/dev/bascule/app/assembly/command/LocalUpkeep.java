// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.Threads;
import dev.bascule.app.assembly.setting.PolicyBench;
import dev.bascule.app.assembly.setting.RecordedPast;
import dev.bascule.app.assembly.setting.StoreUpkeep;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.config.Configuration;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.ObservationReader;
import dev.bascule.store.sqlite.ReadOnlyStore;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Desks for single commands: policies over a store that is only read, tests by an engine that only looks, and
/// the store itself.
final class LocalUpkeep implements Ports.Upkeep {
    private final ConfigurationFiles files;
    private final LocalEngines engines;
    private final AtExit exit;
    private final InstantSource clock;

    LocalUpkeep(ConfigurationFiles files, LocalEngines engines, AtExit exit, InstantSource clock) {
        this.files = files;
        this.engines = engines;
        this.exit = exit;
        this.clock = clock;
    }

    @Override
    public Ports.Opened<PolicyDesk> policies(Ports.Place place) {
        var configuration = files.read(place);
        var file = files.store(place, Optional.of(configuration));
        var store = Files.exists(file) ? Optional.of(opened(file)) : Optional.<ReadOnlyStore>empty();
        var bench = new PolicyBench(
                () -> configuration, deployment -> source(store, deployment), () -> force(store), clock);
        return new Ports.Opened<>(bench, () -> store.ifPresent(ReadOnlyStore::close));
    }

    /// Which file the process that leads keeps to, it alone knows.
    private static String force(Optional<ReadOnlyStore> store) {
        return store.flatMap(ReadOnlyStore::leader)
                .map(leader -> leader + " leads, and takes it in within a moment if it runs with this file.")
                .orElse("Nobody leads, so nothing acts by it until bascule is started with this file.");
    }

    private ReadOnlyStore opened(Path file) {
        try {
            return ReadOnlyStore.open(file, clock);
        } catch (StoreException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static RecordedPast.Source source(Optional<ReadOnlyStore> store, DeploymentId deployment) {
        var seen = store.flatMap(ReadOnlyStore::observations);
        return new RecordedPast.Source(
                () -> store.map(s -> new EventJournal(s.journal(), new NoLease()).all(deployment))
                        .orElse(List.of()),
                (check, checker, from, to) ->
                        seen.map(s -> s.samples(check, checker, from, to)).orElse(List.of()),
                () -> seen.flatMap(ObservationReader::oldest),
                seen.map(s -> s.checkers(deployment)).orElse(List.of()));
    }

    @Override
    public Ports.Opened<ReachDesk> reach(Ports.Place place) {
        EngineAssembly engine = engines.looking(place);
        return new Ports.Opened<>(engine.desks().reach(), engine::close);
    }

    @Override
    public Ports.Opened<StoreDesk> store(Ports.Place place) {
        Configuration configuration = files.read(place);
        var file = files.store(place, Optional.of(configuration));
        if (!Files.exists(file)) {
            throw new Failure("There is no store at " + file + ", so there is nothing to look after. Name another with"
                    + " --store.");
        }
        var threads = exit.add(new Threads());
        try {
            var retention = new Retention(
                    configuration.store().observations(), configuration.store().rollups());
            var store = SqliteStore.open(file, retention, clock, threads.pulse);
            return new Ports.Opened<>(new StoreUpkeep(store, file, clock), () -> {
                store.close();
                exit.remove(threads);
                threads.close();
            });
        } catch (StoreException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
