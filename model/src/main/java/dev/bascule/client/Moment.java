// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.check.CheckId;
import dev.bascule.dns.ProviderId;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the journal says held at one moment, by replay: the engine's state, how each check stood, and which
/// records had drifted. Response times, lag and answers of resolvers are measurements; they are in no entry and
/// not here.
public record Moment(Instant at, State state, Map<Seen, Turned> checks, Map<Held, Boolean> drifts) {
    public static final Moment EMPTY = new Moment(Instant.EPOCH, State.EMPTY, Map.of(), Map.of());

    public Moment {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
        drifts = Collections.unmodifiableMap(new LinkedHashMap<>(drifts));
    }

    /// One check in the eyes of one checker.
    public record Seen(CheckId check, String checker) {}

    /// The health that a check turned to, when, and why.
    public record Turned(Health health, Instant since, String evidence) {}

    /// One record at one provider.
    public record Held(ProviderId provider, String record) {}

    /// What held at `later`, after those of the entries that had happened by then; oldest first.
    public Moment after(List<Recorded> entries, Instant later) {
        var then = state;
        var turned = new LinkedHashMap<>(checks);
        var drifted = new LinkedHashMap<>(drifts);
        for (var entry : entries) {
            if (entry.at().isAfter(later)) {
                continue;
            }
            then = Decider.replay(then, entry.event(), entry.at());
            tell(entry, turned, drifted);
        }
        return new Moment(later, then, turned, drifted);
    }

    /// Everything measured before an engine started is old; of the other events few tell of the world.
    private static void tell(Recorded entry, Map<Seen, Turned> turned, Map<Held, Boolean> drifted) {
        if (entry.event() instanceof Event.EngineStarted) {
            turned.clear();
        } else if (entry.event() instanceof Event.CheckTurned e) {
            turned.put(new Seen(e.check(), e.checker()), new Turned(e.to(), entry.at(), e.evidence()));
        } else if (entry.event() instanceof Event.DriftSeen e) {
            drifted.put(new Held(e.provider(), e.record()), e.drifts());
        }
    }
}
