// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.lead;

import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps a copy of the journal beside the store, a new one every day, so that there is a way back from a
/// damaged file.
public final class StoreCopies {
    private static final Duration DAY = Duration.ofDays(1);

    private final SqliteStore store;
    private final Path file;
    private final InstantSource clock;
    private volatile Optional<String> trouble = Optional.empty();

    public StoreCopies(SqliteStore store, Path file, InstantSource clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    /// Takes a copy when the last one is a day old.
    public void takeIfDue() {
        try {
            var due = SqliteStore.lastGoodCopy(file)
                    .filter(at -> clock.instant().isBefore(at.plus(DAY)))
                    .isEmpty();
            if (due) {
                store.keepCopy();
                trouble = Optional.empty();
            }
        } catch (StoreException refused) {
            trouble = Optional.of(refused.getMessage() + " The store itself goes on; see whether its disk has room.");
        }
    }

    /// Why there is no new copy, in a sentence.
    public Optional<String> trouble() {
        return trouble;
    }
}
