// SPDX-License-Identifier: Apache-2.0
package dev.bascule.notify;

import dev.bascule.check.CheckId;
import dev.bascule.failover.Event;
import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The mutes of one deployment as a fold of its journal: the last word on a check holds, until its time is over
/// or somebody takes it back.
public record Mutes(Map<CheckId, Mute> newest) {
    public static final Mutes NONE = new Mutes(Map.of());

    public Mutes {
        newest = Map.copyOf(newest);
    }

    public Mutes observe(Recorded r) {
        if (r.event() instanceof Event.CheckMuted e) {
            var next = new HashMap<>(newest);
            next.put(e.check(), new Mute(e.check(), e.owner(), e.reason(), r.at(), e.until(), e.by()));
            return new Mutes(next);
        }
        if (r.event() instanceof Event.CheckUnmuted e) {
            var next = new HashMap<>(newest);
            next.remove(e.check());
            return new Mutes(next);
        }
        return this;
    }

    /// The mute of a check that holds at `moment`; empty when people hear of it.
    public Optional<Mute> of(CheckId check, Instant moment) {
        return Optional.ofNullable(newest.get(check)).filter(m -> m.holdsAt(moment));
    }
}
