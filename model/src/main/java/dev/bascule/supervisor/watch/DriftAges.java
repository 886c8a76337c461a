// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.drift.Finding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Since when each provider's record has drifted without a break, as this engine saw it. Safe from any thread.
final class DriftAges {
    private record Held(ProviderId provider, RecordKey key) {}

    private final Map<Held, Instant> since = new HashMap<>();

    /// Not knowing ends no drift: only a match does.
    synchronized void note(List<Drift> judged) {
        for (var drift : judged) {
            for (var finding : drift.findings()) {
                var held = new Held(finding.provider(), drift.key());
                switch (finding.verdict()) {
                    case MATCH -> since.remove(held);
                    case DRIFT -> since.putIfAbsent(held, drift.at());
                    case UNKNOWN -> {}
                }
            }
        }
    }

    synchronized Optional<Instant> of(RecordKey key, Finding finding) {
        return Optional.ofNullable(since.get(new Held(finding.provider(), key)))
                .filter(_ -> finding.verdict() == Finding.Verdict.DRIFT);
    }
}
