// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.drift.Drift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftAgesTest {
    private static final Instant START = Instant.parse("2026-03-11T09:42:20Z");
    private static final ProviderId DO = new ProviderId("do");
    private static final RecordKey KEY = new RecordKey("example.com", "www.example.com", RecordType.A);
    private static final RecordSet DESIRED = RecordSet.of(KEY, "203.0.113.10", Duration.ofSeconds(60));

    private final DriftAges ages = new DriftAges();

    private Optional<Instant> seen(long second, Reading reading) {
        var drift = Drift.judge(DESIRED, Map.of(DO, reading), Map.of(), START.plusSeconds(second));
        ages.note(List.of(drift));
        return ages.of(KEY, drift.findings().getFirst());
    }

    private static Reading holding(String value) {
        return new Reading.Found(RecordSet.of(KEY, value, Duration.ofSeconds(60)), START, "", List.of());
    }

    private static Reading proxied(String value) {
        var set = new RecordSet(KEY, List.of(value), Duration.ofSeconds(60), Optional.of(true));
        return new Reading.Found(set, START, "", List.of());
    }

    @Test
    void aDriftIsAsOldAsItsFirstSight() {
        seen(0, holding("203.0.113.99"));

        assertThat(seen(60, holding("203.0.113.98"))).contains(START);
    }

    @Test
    void notKnowingForAWhileEndsNoDrift() {
        seen(0, holding("203.0.113.99"));
        var problem = new ProviderProblem(DO, ProblemClass.TRANSIENT, "no answer", Optional.empty());
        assertThat(seen(30, new Reading.Failed(KEY, START, problem))).isEmpty();

        assertThat(seen(60, holding("203.0.113.99"))).contains(START);
    }

    @Test
    void aMatchEndsItAndTheNextOneIsNew() {
        seen(0, holding("203.0.113.99"));
        seen(30, proxied("203.0.113.10"));

        assertThat(seen(60, holding("203.0.113.99"))).contains(START.plusSeconds(60));
    }
}
