// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer.Rcode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PropagationTest {
    private static final Instant T0 = Instant.parse("2026-03-11T09:42:20Z");
    private static final String OLD = "203.0.113.10";
    private static final String NEW = "198.51.100.20";
    private static final Question QUESTION = new Question("genesis.example.com", RecordType.A);
    private static final Expectation EXPECTED =
            new Expectation(QUESTION, Set.of(NEW), Set.of(OLD), Duration.ofSeconds(60), T0);
    private static final Nameserver NS1 = server("ns1", 1);
    private static final Nameserver NS2 = server("ns2", 2);
    private static final Nameserver R1 = server("r1", 11);
    private static final Nameserver R2 = server("r2", 12);
    private static final Nameserver R3 = server("r3", 13);
    private static final Nameserver R4 = server("r4", 14);

    private static Nameserver server(String name, int port) {
        return new Nameserver(name, "127.0.0.1", port);
    }

    private static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private static Answer says(Nameserver server, long second, long ttl, String... values) {
        return new Answer(
                server,
                at(second),
                Duration.ofMillis(12),
                Rcode.NOERROR,
                List.of(values),
                Duration.ofSeconds(ttl),
                false,
                0);
    }

    private static Answer fails(Nameserver server, long second, Rcode rcode) {
        return new Answer(server, at(second), Duration.ofSeconds(2), rcode, List.of(), Duration.ZERO, false, 0);
    }

    private static Propagation begin(Nameserver... resolvers) {
        var rows = new ArrayList<>(List.of(
                ServerRow.authoritative(NS1, new ProviderId("do")),
                ServerRow.authoritative(NS2, new ProviderId("cf"))));
        Arrays.stream(resolvers).map(ServerRow::resolver).forEach(rows::add);
        return Propagation.begin(EXPECTED, rows);
    }

    private static Propagation published(Nameserver... resolvers) {
        return begin(resolvers).observe(List.of(says(NS1, 1, 60, NEW), says(NS2, 3, 60, NEW)), at(3));
    }

    private static ServerRow row(Propagation propagation, Nameserver server) {
        return propagation.rows().stream()
                .filter(row -> row.server().equals(server))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.20, NEW",
        "203.0.113.10, OLD",
        "198.51.100.20 203.0.113.10, MIXED",
        "198.51.100.20 192.0.2.9, MIXED",
        "192.0.2.9, OTHER",
        "203.0.113.10 192.0.2.9, OTHER",
    })
    void judgesAnAnswerByItsValues(String values, AnswerState state) {
        var seen = begin(R1).observe(List.of(says(R1, 1, 5, values.split(" "))), at(1));

        assertThat(row(seen, R1).state()).isEqualTo(state);
    }

    @Test
    void anEmptyAnswerIsNeitherOldNorNew() {
        assertThat(EXPECTED.judge(says(R1, 1, 5))).isEqualTo(AnswerState.OTHER);
    }

    @Test
    void aSmallerOldSetIsOldAlsoWhenTheNewOneContainsIt() {
        var growing = new Expectation(QUESTION, Set.of(OLD, NEW), Set.of(OLD), Duration.ofSeconds(60), T0);

        assertThat(growing.judge(says(R1, 1, 5, OLD))).isEqualTo(AnswerState.OLD);
        assertThat(growing.judge(says(R1, 1, 5, OLD, NEW))).isEqualTo(AnswerState.NEW);
        assertThat(growing.judge(says(R1, 1, 5, NEW))).isEqualTo(AnswerState.MIXED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rcode.class,
            names = {"NXDOMAIN", "SERVFAIL", "REFUSED", "TIMEOUT", "OTHER"})
    void aFailureKeepsItsName(Rcode rcode) {
        assertThat(EXPECTED.judge(fails(R1, 1, rcode)).name()).isEqualTo(rcode.name());
    }

    @Test
    void startsWithNobodyAsked() {
        assertThat(begin(R1).rows()).allSatisfy(row -> assertThat(row.state()).isEqualTo(AnswerState.NOT_ASKED));
        assertThat(begin(R1).curve()).containsExactly(new Propagation.Point(T0, 0));
    }

    @Test
    void rememberedIsWhenEachServerWasFirstNew() {
        var seen = published(R1)
                .observe(List.of(says(R1, 4, 30, OLD)), at(4))
                .observe(List.of(says(R1, 34, 60, NEW)), at(34))
                .observe(List.of(says(R1, 35, 59, NEW)), at(35));

        assertThat(row(seen, R1).firstNewAt()).contains(at(34));
        assertThat(row(seen, R1).turns())
                .containsExactly(
                        new ServerRow.Turn(at(4), AnswerState.OLD), new ServerRow.Turn(at(34), AnswerState.NEW));
        assertThat(row(seen, R1).remaining(at(40))).isEqualTo(Duration.ofSeconds(54));
        assertThat(row(seen, R1).remaining(at(400))).isZero();
    }

    @Test
    void aLateAnswerChangesNothing() {
        var seen = published(R1).observe(List.of(says(R1, 10, 60, NEW)), at(10));

        assertThat(seen.observe(List.of(says(R1, 9, 60, OLD)), at(11))).isEqualTo(seen);
    }

    @Test
    void anAnswerOfAnUnknownServerChangesNothing() {
        var begun = begin(R1);

        assertThat(begun.observe(List.of(says(R4, 1, 60, NEW)), at(1))).isEqualTo(begun);
    }

    @Test
    void sharesCountAllResolversAndThoseThatAnswer() {
        var seen = published(R1, R2, R3, R4)
                .observe(
                        List.of(
                                says(R1, 5, 60, NEW),
                                says(R2, 5, 60, NEW),
                                says(R3, 5, 20, OLD),
                                fails(R4, 5, Rcode.TIMEOUT)),
                        at(5));

        assertThat(seen.resolverTally().share()).isCloseTo(0.5, within(1e-9));
        assertThat(seen.resolverTally().shareOfAnswering()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(seen.authoritativeTally().share()).isEqualTo(1);
    }

    @Test
    void theCurveGrowsOnlyWhenTheShareMoves() {
        var seen = published(R1, R2)
                .observe(List.of(says(R1, 5, 60, NEW)), at(5))
                .observe(List.of(says(R1, 6, 59, NEW)), at(6))
                .observe(List.of(says(R2, 7, 60, NEW)), at(7));

        assertThat(seen.curve())
                .containsExactly(
                        new Propagation.Point(T0, 0),
                        new Propagation.Point(at(5), 0.5),
                        new Propagation.Point(at(7), 1));
    }

    @Test
    void theZoneIsNewSinceItsLastServerIs() {
        assertThat(begin().observe(List.of(says(NS1, 1, 60, NEW)), at(1)).authoritativeSince())
                .contains(at(1));
        assertThat(begin().observe(List.of(says(NS1, 1, 60, NEW), says(NS2, 1, 60, OLD)), at(1))
                        .authoritativeSince())
                .isEmpty();
        assertThat(published().authoritativeSince()).contains(at(3));
        assertThat(published().goneBy()).contains(at(63));
    }

    @Test
    void marksAResolverThatServesTheOldAnswerPastItsTtl() {
        var intime = published(R1).observe(List.of(says(R1, 62, 1, OLD)), at(62));
        var late = intime.observe(List.of(says(R1, 66, 30, OLD)), at(66));

        assertThat(row(intime, R1).servesOldPastTtl()).isFalse();
        assertThat(row(late, R1).servesOldPastTtl()).isTrue();
        assertThat(row(late.observe(List.of(says(R1, 70, 60, NEW)), at(70)), R1).servesOldPastTtl())
                .as("the mark stays")
                .isTrue();
    }

    @Test
    void marksAResolverThatStretchesTtls() {
        var seen = published(R1).observe(List.of(says(R1, 4, 290, OLD)), at(4));

        assertThat(row(seen, R1).servesOldPastTtl()).isTrue();
    }

    @Test
    void marksNobodyWhileAnAuthoritativeServerIsBehind() {
        var seen = begin(R1)
                .observe(List.of(says(NS1, 1, 60, NEW), says(NS2, 1, 60, OLD)), at(1))
                .observe(List.of(says(R1, 300, 30, OLD)), at(300));

        assertThat(row(seen, R1).servesOldPastTtl()).isFalse();
    }

    @Test
    void marksNoAuthoritativeServerSinceItHasNoCache() {
        var seen = begin().observe(List.of(says(NS1, 1, 60, NEW), says(NS2, 1, 300, OLD)), at(1));

        assertThat(row(seen, NS2).servesOldPastTtl()).isFalse();
    }

    @Test
    void predictsFromRemainingTtlsAsARange() {
        var seen = published(R1, R2, R3)
                .observe(List.of(says(R1, 10, 60, NEW), says(R2, 10, 16, OLD), says(R3, 10, 40, OLD)), at(10));

        var most = seen.predict(0.66, at(10));
        var all = seen.predict(1, at(10));

        assertThat(most.outlook()).isEqualTo(Prediction.Outlook.EXPECTED);
        assertThat(most.earliest()).isEqualTo(at(26));
        assertThat(all.earliest()).isEqualTo(at(50));
        assertThat(all.latest()).as("until every honest cache is empty").isEqualTo(at(63));
        assertThat(all.tail()).isEmpty();
    }

    @Test
    void namesTheTailThatNoPredictionCovers() {
        var seen = published(R1, R2, R3)
                .observe(List.of(says(R1, 10, 60, NEW), says(R2, 10, 290, OLD), fails(R3, 10, Rcode.TIMEOUT)), at(10));

        var all = seen.predict(1, at(10));

        assertThat(all.earliest()).isEqualTo(at(300));
        assertThat(all.latest()).isEqualTo(at(360));
        assertThat(all.tail()).containsExactly(R2, R3);
    }

    @Test
    void saysWhenItIsReachedAndWhenItIsNotInSight() {
        var done = published(R1, R2).observe(List.of(says(R1, 10, 60, NEW), fails(R2, 10, Rcode.TIMEOUT)), at(10));
        var split = published(R1, R2).observe(List.of(says(R1, 10, 60, NEW), fails(R2, 10, Rcode.NXDOMAIN)), at(10));

        assertThat(done.predict(0.95, at(11)).outlook()).isEqualTo(Prediction.Outlook.REACHED);
        assertThat(split.predict(0.95, at(11)).outlook()).isEqualTo(Prediction.Outlook.NOT_IN_SIGHT);
        assertThat(begin(R1).predict(0.95, at(1)).outlook()).isEqualTo(Prediction.Outlook.NOT_IN_SIGHT);
    }

    @Test
    void negativeAnswersLiveAsLongAsTheSmallerOfTheSoaTimes() {
        assertThat(CachedLifetime.ofNegativeAnswer(Duration.ofSeconds(900), Duration.ofSeconds(86_400)))
                .isEqualTo(Duration.ofSeconds(900));
        assertThat(CachedLifetime.ofNegativeAnswer(Duration.ofSeconds(1800), Duration.ofSeconds(300)))
                .isEqualTo(Duration.ofSeconds(300));
    }
}
