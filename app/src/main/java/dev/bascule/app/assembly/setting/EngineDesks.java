// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.app.assembly.EngineSite;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import java.util.List;
import java.util.function.Supplier;

/// The desks of one engine, each safe from any thread and slow.
public record EngineDesks(PolicyDesk policies, ReachDesk reach, StoreDesk store) {
    /// `vantages` are those in force, so that the record is read for every checker that looks.
    public static EngineDesks of(
            SqliteStore store,
            EngineSite site,
            Supplier<Configuration> inForce,
            Supplier<List<Vantage>> vantages,
            ReachTests.World world) {
        var journal = new EventJournal(store.journal(), new NoLease());
        var policies = new PolicyBench(
                inForce,
                deployment -> new RecordedPast.Source(
                        () -> journal.all(deployment),
                        store.observations()::samples,
                        () -> store.observations().measured().oldest(),
                        checkers(vantages.get())),
                site.clock());
        return new EngineDesks(
                policies, new ReachTests(world, site.clock()), new StoreUpkeep(store, site.store(), site.clock()));
    }

    private static List<CheckerId> checkers(List<Vantage> vantages) {
        return vantages.stream().map(Vantage::checker).distinct().toList();
    }
}
