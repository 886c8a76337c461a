// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Vantage;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;
import dev.bascule.store.Settings;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The desks of one engine, each safe from any thread and slow.
public record EngineDesks(PolicyDesk policies, ReachDesk reach, StoreDesk store, Settings choices) {
    /// What people chose for themselves on this store, such as the theme of the window.
    public Optional<String> choice(String key) {
        return choices.get(key);
    }

    /// Keeps what somebody chose for the next start.
    public void choose(String key, String value) {
        choices.put(key, value);
    }

    /// `file` is the journal of the store; `vantages` are those in force, so that the record is read for every checker
    /// that looks.
    public static EngineDesks of(
            SqliteStore store,
            Path file,
            InstantSource clock,
            Supplier<List<Vantage>> vantages,
            ReachTests.World world) {
        var journal = new EventJournal(store.journal(), new NoLease());
        var policies = new PolicyBench(
                world.configuration(),
                deployment -> new RecordedPast.Source(
                        () -> journal.all(deployment),
                        store.observations()::samples,
                        () -> store.observations().measured().oldest(),
                        checkers(vantages.get())),
                () -> "It is in force in a moment.",
                clock);
        return new EngineDesks(
                policies, new ReachTests(world, clock), new StoreUpkeep(store, file, clock), store.settings());
    }

    private static List<CheckerId> checkers(List<Vantage> vantages) {
        return vantages.stream().map(Vantage::checker).distinct().toList();
    }
}
