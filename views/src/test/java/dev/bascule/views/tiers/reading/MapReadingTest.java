// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import static dev.bascule.views.fixture.Genesis.AMS3;
import static dev.bascule.views.fixture.Genesis.FRA1;
import static dev.bascule.views.fixture.Genesis.LON1;
import static dev.bascule.views.fixture.Genesis.SGP1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bascule.failover.plan.Verb;
import dev.bascule.incident.MeasuredMove;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.tiers.reading.LossLine.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapReadingTest {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static TierMap map(Situation situation, MeasuredMove... moves) {
        return MapReading.of(situation.genesis(), List.of(moves), "", situation.now());
    }

    private static MeasuredMove move(Situation situation, SiteId to, long seconds) {
        var end = situation.now().minus(TWO_DAYS);
        return new MeasuredMove(Verb.SWITCH_OVER, FRA1, to, end.minusSeconds(seconds), end, true);
    }

    private static SiteCard card(TierMap map, SiteId site) {
        return map.card(site).orElseThrow();
    }

    private static Cell cell(SiteCard card, String name) {
        return card.cells().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sitesStandWhereTheirTierAndRegionCross() {
        var map = map(Situation.CALM);
        assertThat(map.regions())
                .extracting(Region::name)
                .containsExactly("Frankfurt", "Amsterdam", "London", "Singapore");
        assertThat(map.lanes()).extracting(Lane::tier).containsExactly(Tier.HOT, Tier.WARM, Tier.COLD);
        assertThat(map.cards()).extracting(SiteCard::id).containsExactly(FRA1, AMS3, LON1, SGP1);
        assertThat(map.lanes().get(1).columns().get(2)).extracting(SiteCard::id).containsExactly(LON1);
    }

    @ParameterizedTest
    @CsvSource({
        "CALM,         HEALTHY,   PRIMARY, ''",
        "COUNTDOWN,    UNHEALTHY, PRIMARY, ''",
        "FAILED_OVER,  UNHEALTHY, PRIMARY, ''",
        "UNMEASURED,   UNKNOWN,   PRIMARY, ''"
    })
    void theHomeOfTheDeploymentIsNamed(Situation situation, Mark mark, String tag, String heading) {
        var card = card(map(situation), FRA1);
        assertThat(card.mark()).isEqualTo(mark);
        assertThat(card.tag()).isEqualTo(tag);
        assertThat(card.heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "CALM,         next in line, next in line",
        "COUNTDOWN,    planned,      planned",
        "FAILING_OVER, moving here,  moving here",
        "FAILED_OVER,  '',           ACTIVE",
        "UNMEASURED,   '',           ''"
    })
    void theSiteWhereTrafficGoesNextSaysSo(Situation situation, String heading, String tag) {
        var card = card(map(situation), AMS3);
        assertThat(card.heading()).isEqualTo(heading);
        assertThat(card.tag()).isEqualTo(tag);
    }

    @Test
    void whatIsNotMeasuredIsMissingAndSaysHowToMeasureIt() {
        var card = card(map(Situation.COUNTDOWN), LON1);
        assertThat(cell(card, "Lag, time").value().text()).isEqualTo("0.9 s");
        for (var name : List.of("Lag, data", "Integrity", "Divergence", "RTO est.")) {
            assertThat(cell(card, name).isMissing()).as(name).isTrue();
            assertThat(cell(card, name).note()).as(name).isNotBlank();
        }
        assertThat(cell(card, "RTO est.").spoken()).isEqualTo("RTO est. not measured");
    }

    @Test
    void theEstimateOfRecoveryIsWhatMovesReallyTook() {
        var card = card(map(Situation.CALM, move(Situation.CALM, AMS3, 123), move(Situation.CALM, AMS3, 129)), AMS3);
        assertThat(cell(card, "RTO est.").value().text()).isEqualTo("02:09");
        assertThat(card.lastMove()).isEqualTo("2 d ago, `02:09`, drill");
        assertThat(card.advised()).isEqualTo("HOT fits");
    }

    @ParameterizedTest
    @CsvSource({"0, false, 38 ms, 1.0 s", "9, false, 38 ms, 10.0 s", "10, true, 38 ms, 11.0 s", "400, true, –, 06:41"})
    void aLagAgesIsStaleAndAtLastIsNotShown(long later, boolean isStale, String lag, String dataAge) {
        var map = MapReading.of(
                Situation.CALM.genesis(), List.of(), "", Situation.CALM.now().plusSeconds(later));
        var card = card(map, AMS3);
        assertThat(cell(card, "Lag, time").value().text()).isEqualTo(lag);
        assertThat(cell(card, "Data age").value().text()).isEqualTo(dataAge);
        assertThat(cell(card, "Data age").isStale()).isEqualTo(isStale);
        assertThat(card.isStale()).isEqualTo(isStale);
        assertThat(map.staleSince().isPresent()).isEqualTo(isStale);
        assertThat(map.links())
                .filteredOn(l -> l.to().equals(AMS3) && l.kind() == Link.Kind.REPLICATION)
                .extracting(Link::isStale)
                .containsExactly(isStale);
    }

    @Test
    void theLagIsThatOfTheChosenDataStoreOrOfTheOneFurthestBehind() {
        var picture = Situation.CALM.genesis();
        assertThat(map(Situation.CALM).stores()).containsExactly("db");
        var chosen = MapReading.of(picture, List.of(), "db", Situation.CALM.now());
        assertThat(cell(card(chosen, AMS3), "Lag, time").value().text()).isEqualTo("38 ms");
        var unknown = MapReading.of(picture, List.of(), "no-such-store", Situation.CALM.now());
        assertThat(cell(card(unknown, AMS3), "Lag, time").value().text()).isEqualTo("38 ms");
    }

    @Test
    void dataFlowsFromTheActiveSiteAndTrafficAlongThePlan() {
        assertThat(map(Situation.FAILING_OVER).links())
                .extracting(Link::from, Link::to, Link::kind, Link::words)
                .containsExactly(
                        tuple(FRA1, AMS3, Link.Kind.REPLICATION, "42 ms"),
                        tuple(FRA1, LON1, Link.Kind.REPLICATION, "0.9 s"),
                        tuple(FRA1, SGP1, Link.Kind.REPLICATION, "4.2 s"),
                        tuple(FRA1, AMS3, Link.Kind.MOVE, "moving here"));
        assertThat(map(Situation.FAILED_OVER).links()).extracting(Link::from).containsOnly(AMS3);
    }

    @Test
    void theLossOfSitesIsAnsweredOneAfterTheOther() {
        var situation = Situation.COUNTDOWN;
        var losses = map(situation, move(situation, AMS3, 129), move(situation, LON1, 340))
                .losses();
        assertThat(losses)
                .extracting(LossLine::lost, LossLine::to, LossLine::loss, LossLine::recovery, LossLine::answer)
                .containsExactly(
                        tuple("fra1", Optional.of(AMS3), "42 ms", "02:09", Answer.MET),
                        tuple("fra1, ams3", Optional.of(LON1), "0.9 s", "05:40", Answer.MISSED),
                        tuple("fra1, ams3, lon1", Optional.of(SGP1), "4.2 s", "–", Answer.NOT_KNOWN),
                        tuple("exchange", Optional.empty(), "–", "–", Answer.NONE));
        assertThat(losses.get(1).answered()).isEqualTo("missed by `00:40`");
        assertThat(losses.get(2).why()).startsWith("manual only: ");
    }

    @Test
    void aSiteThatIsNotKnownIsNoAnswer() {
        var map = map(Situation.UNMEASURED);
        assertThat(map.cards()).extracting(SiteCard::mark).containsOnly(Mark.UNKNOWN);
        assertThat(map.ranking()).isEmpty();
        assertThat(map.losses()).extracting(LossLine::answer).containsExactly(Answer.NONE);
        assertThat(map.measuredAt()).isEmpty();
    }

    @Test
    void halfAnHourOfLagIsDrawnForEveryCopy() {
        var lags = map(Situation.CALM).lags().orElseThrow();
        assertThat(lags.figure().curves()).extracting(c -> c.name()).containsExactly("ams3", "lon1", "sgp1");
        assertThat(lags.span()).isEqualTo(Duration.ofMinutes(30));
    }
}
