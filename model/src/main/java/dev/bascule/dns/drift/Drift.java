// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.drift;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.propagation.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Whether what is desired, what each provider holds, and what its servers answer are the same thing, as seen
/// at `at`.
public record Drift(RecordSet desired, Instant at, List<Finding> findings) {
    public Drift {
        findings = List.copyOf(findings);
    }

    /// Compares one record at all its providers. `answers` are those of each provider's authoritative servers.
    public static Drift judge(
            RecordSet desired, Map<ProviderId, Reading> readings, Map<ProviderId, List<Answer>> answers, Instant now) {
        var findings = readings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Finding.of(
                        entry.getKey(), desired, entry.getValue(), answers.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new Drift(desired, now, findings);
    }

    /// Nothing is known of one whose desired values changed after what is held was read.
    public static Drift unread(RecordSet desired, Collection<ProviderId> providers, Instant now) {
        return new Drift(
                desired, now, providers.stream().sorted().map(Finding::unread).toList());
    }

    public RecordKey key() {
        return desired.key();
    }

    /// The worst of the findings: drift before unknown before match.
    public Finding.Verdict verdict() {
        return findings.stream().map(Finding::verdict).max(Enum::compareTo).orElse(Finding.Verdict.UNKNOWN);
    }
}
