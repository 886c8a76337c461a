// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Vantage;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.Archive;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The desks of one engine, each safe from any thread and slow.
public record EngineDesks(PolicyDesk policies, ReachDesk reach, StoreDesk store, KeptChoices choices) {
    /// Where an engine keeps what it knows: its store with the journal read back from it, where the store lies,
    /// and who writes what people choose.
    public record Ground(SqliteStore store, Archive archive, Path file, Executor writer) {}

    /// `vantages` are those in force, so that the record is read for every checker that looks.
    public static EngineDesks of(
            Ground ground, InstantSource clock, Supplier<List<Vantage>> vantages, ReachTests.World world) {
        var store = ground.store();
        var policies = new PolicyBench(
                world.configuration(),
                deployment -> new RecordedPast.Source(
                        () -> ground.archive().all(deployment),
                        store.observations()::samples,
                        () -> store.observations().measured().oldest(),
                        checkers(vantages.get())),
                () -> "It is in force in a moment.",
                clock);
        return new EngineDesks(
                policies,
                new ReachTests(world, clock),
                new StoreUpkeep(store, ground.file(), clock),
                new KeptChoices(store.settings(), ground.writer()));
    }

    private static List<CheckerId> checkers(List<Vantage> vantages) {
        return vantages.stream().map(Vantage::checker).distinct().toList();
    }
}
