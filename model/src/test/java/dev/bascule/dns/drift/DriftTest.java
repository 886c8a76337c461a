// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.drift.Finding.Verdict;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final RecordSet DESIRED = RecordSet.of(KEY, "198.51.100.20", Duration.ofSeconds(60));
    private static final ProviderId CF = new ProviderId("cf");
    private static final ProviderId DO = new ProviderId("do");

    private static Reading found(RecordSet set) {
        return new Reading.Found(set, NOW, "", List.of());
    }

    private static List<Answer> answers(String... values) {
        return Arrays.stream(values)
                .map(value -> new Answer(
                        new Nameserver("ns", "127.0.0.1", 53),
                        NOW,
                        Duration.ofMillis(3),
                        value.isEmpty() ? Answer.Rcode.TIMEOUT : Answer.Rcode.NOERROR,
                        value.isEmpty() ? List.of() : List.of(value),
                        Duration.ofSeconds(60),
                        true,
                        1))
                .toList();
    }

    private static Finding judge(Reading reading, String... values) {
        return Drift.judge(DESIRED, Map.of(CF, reading), Map.of(CF, answers(values)), NOW)
                .findings()
                .getFirst();
    }

    @Test
    void matchesWhenProviderAndServersAgree() {
        var finding = judge(found(DESIRED), "198.51.100.20", "198.51.100.20");

        assertThat(finding.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(finding.serversAgreeing()).isEqualTo(2);
        assertThat(finding.sentence()).isEqualTo("2 of 2 of its servers agree.");
    }

    @Test
    void aSilentServerDoesNotSpoilTheMatch() {
        assertThat(judge(found(DESIRED), "198.51.100.20", "").verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void driftsWhenTheProviderHoldsAnotherValueOrTtl() {
        var moved = RecordSet.of(KEY, "203.0.113.10", Duration.ofSeconds(60));
        var slower = RecordSet.of(KEY, "198.51.100.20", Duration.ofSeconds(300));

        assertThat(judge(found(moved), "198.51.100.20").verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(judge(found(slower), "198.51.100.20").sentence())
                .isEqualTo("The provider has TTL 300 instead of 60.");
    }

    @Test
    void driftsWhenAServerAnswersSomethingElse() {
        var finding = judge(found(DESIRED), "198.51.100.20", "203.0.113.10");

        assertThat(finding.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(finding.sentence()).contains("1 of 2");
    }

    @Test
    void neverComparesAProxiedRecordByLookingUp() {
        var proxied = new RecordSet(KEY, List.of("198.51.100.20"), Duration.ofSeconds(300), Optional.of(true));

        assertThat(judge(found(proxied), "104.16.0.1").verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void knowsNothingWhenNobodyWasHeard() {
        var failed = new Reading.Failed(
                KEY, NOW, new ProviderProblem(CF, ProblemClass.TRANSIENT, "No answer.", Optional.empty()));

        assertThat(judge(found(DESIRED), "").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judge(failed).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judge(failed).sentence()).contains("No answer.");
    }

    @Test
    void aMissingOrBlockedRecordIsDrift() {
        assertThat(judge(new Reading.Absent(KEY, NOW)).verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(judge(new Reading.InTheWay(KEY, NOW, "a CNAME")).sentence()).contains("a CNAME");
    }

    @Test
    void theWorstFindingIsTheVerdict() {
        Map<ProviderId, Reading> readings = Map.of(CF, found(DESIRED), DO, new Reading.Absent(KEY, NOW));

        var drift = Drift.judge(DESIRED, readings, Map.of(CF, answers("198.51.100.20")), NOW);

        assertThat(drift.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(drift.findings()).extracting(Finding::provider).containsExactly(CF, DO);
    }
}
