// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.settings.StoreDesk;
import dev.bascule.settings.StoreStanding;

/// How the store stands, as JSON: sizes in bytes, times in UTC, empty where nothing is kept.
public final class StoreShape {
    private StoreShape() {}

    public static Shape standing(StoreStanding s) {
        return Shape.document("store")
                .with("file", s.file())
                .with("journal_bytes", s.journalBytes())
                .with("observation_bytes", s.observationBytes())
                .with("entries", s.entries())
                .with("oldest_entry", s.oldestEntry())
                .with("observations", s.samples())
                .with("oldest_observation", s.oldestSample())
                .with("expired", s.expired())
                .with("keeps_observations_ms", s.keepsObservations())
                .with("keeps_rollups_ms", s.keepsRollups())
                .with("copied_at", s.copiedAt());
    }

    public static Shape pruned(StoreDesk.Pruned pruned) {
        return Shape.document("store-pruned")
                .with("observations", pruned.samples())
                .with("bytes", pruned.bytes());
    }

    public static Shape copied(String file, String words) {
        return Shape.document("store-copied").with("file", file).with("text", words);
    }
}
