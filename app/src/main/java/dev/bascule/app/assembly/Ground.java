// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.config.Configuration;
import dev.bascule.store.Retention;
import dev.bascule.store.sqlite.SqliteStore;

/// What an engine stands on: its threads and its store. Both or neither are open.
record Ground(Threads threads, SqliteStore store) implements AutoCloseable {
    static Ground open(Configuration configuration, EngineSite site) {
        var threads = new Threads();
        try {
            var retention = new Retention(
                    configuration.store().observations(), configuration.store().rollups());
            return new Ground(threads, SqliteStore.open(site.store(), retention, site.clock(), threads.pulse));
        } catch (RuntimeException failed) {
            threads.close();
            throw failed;
        }
    }

    /// After a start that failed. An engine that has started closes what lies between first.
    @Override
    public void close() {
        threads.close();
        store.close();
    }
}
