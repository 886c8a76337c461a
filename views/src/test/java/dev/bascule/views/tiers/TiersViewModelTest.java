// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import static dev.bascule.views.fixture.Genesis.AMS3;
import static dev.bascule.views.fixture.Genesis.FRA1;
import static dev.bascule.views.fixture.Genesis.LON1;
import static dev.bascule.views.fixture.Genesis.SGP1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.tiers.reading.RulesFace;
import dev.bascule.views.tiers.reading.SiteCard;
import dev.bascule.views.tiers.side.Beside;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersViewModelTest {
    private FakeConsoleClient client = new FakeConsoleClient(Situation.CALM);
    private TiersViewModel model = new TiersViewModel(client, Runnable::run);

    private void open(Situation situation) {
        client = new FakeConsoleClient(situation);
        client.recorded(Journals.moved());
        reopen(situation);
    }

    private void reopen(Situation situation) {
        model = new TiersViewModel(client, Runnable::run);
        model.open(Optional.of(situation.genesis()), "noc-b2", "", situation.now());
    }

    private Beside beside() {
        return model.besideProperty().get().orElseThrow();
    }

    private RulesFace rules() {
        return ((Beside.Inspector) beside()).face().rules();
    }

    private SiteCard card(SiteId site) {
        return model.mapProperty().get().flatMap(m -> m.card(site)).orElseThrow();
    }

    @Test
    void movesOfTheJournalBecomeEstimates() {
        open(Situation.CALM);
        assertThat(card(AMS3).lastMove()).startsWith("11 d ago");
        assertThat(card(LON1).lastMove()).isEqualTo("none measured");
    }

    @Test
    void withoutTheJournalTheMapStandsAndSaysWhatIsMissing() {
        client = new FakeConsoleClient(Situation.CALM);
        client.fails("The store is locked by another process.");
        reopen(Situation.CALM);
        assertThat(model.troubleProperty().get()).contains("The store is locked by another process.");
        assertThat(card(AMS3).lastMove()).isEqualTo("none measured");
    }

    @Test
    void aMoveThatEndsIsCountedAtOnce() {
        open(Situation.FAILING_OVER);
        client.recorded(List.of());
        model.show(Optional.of(Situation.FAILED_OVER.genesis()), Situation.FAILED_OVER.now());
        assertThat(card(AMS3).lastMove()).isEqualTo("none measured");
    }

    @Test
    void theInspectorJudgesTheSiteAsATargetByADryRun() {
        open(Situation.COUNTDOWN);
        model.select(LON1);
        assertThat(client.rehearsed()).isEmpty();
        model.inspect();
        assertThat(client.rehearsed())
                .containsExactly(new PreviewRequest(Genesis.ID, Verb.FAIL_OVER, Optional.of(LON1), List.of()));
        assertThat(rules())
                .isInstanceOfSatisfying(
                        RulesFace.Judged.class, j -> assertThat(j.inTheWay()).isEmpty());
        model.select(SGP1);
        assertThat(client.rehearsed()).hasSize(2);
        model.tick(Situation.COUNTDOWN.now().plusSeconds(59));
        assertThat(client.rehearsed()).hasSize(2);
        model.tick(Situation.COUNTDOWN.now().plusSeconds(60));
        assertThat(client.rehearsed()).as("what was judged has expired").hasSize(3);
    }

    @Test
    void theActiveSiteIsNotJudged() {
        open(Situation.CALM);
        model.select(FRA1);
        model.inspect();
        assertThat(rules()).isEqualTo(new RulesFace.NotAsked("fra1 serves now."));
        assertThat(client.rehearsed()).isEmpty();
        assertThat(model.plan()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CALM,        lon1, switch-over",
        "COUNTDOWN,   lon1, fail-over",
        "FAILED_OVER, fra1, fail-back",
        "FAILED_OVER, lon1, switch-over"
    })
    void thePlanOpensTheWizardOnTheSelectedSite(Situation situation, String site, String verb) {
        open(situation);
        model.select(new SiteId(site));
        assertThat(model.plan()).contains(new Destination(Area.FAILOVER, verb, "genesis/" + site));
    }

    @Test
    void withoutASelectionTheBestCandidateIsPlanned() {
        open(Situation.CALM);
        assertThat(model.planned()).isEqualTo("Plan switchover to ams3…");
        assertThat(model.plan()).contains(new Destination(Area.FAILOVER, "switch-over", "genesis/ams3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILING_OVER | A move is running.",
                "UNMEASURED | No site could be moved to. Select one to see why."
            })
    void whereNothingCanBePlannedItSaysWhy(Situation situation, String why) {
        open(situation);
        assertThat(model.plan()).isEmpty();
        assertThat(model.whyNoPlan()).contains(why);
    }

    @Test
    void twoSitesStandSideBySideUntilOneGoesBack() {
        open(Situation.CALM);
        model.select(AMS3);
        model.compare();
        assertThat(((Beside.Comparing) beside()).comparison().right()).isEqualTo(FRA1);
        model.compareWith(LON1);
        var comparison = ((Beside.Comparing) beside()).comparison();
        assertThat(comparison.left()).isEqualTo(AMS3);
        assertThat(comparison.lines())
                .filteredOn(l -> l.name().equals("Lag, time"))
                .singleElement()
                .satisfies(l -> assertThat(List.of(l.left(), l.right())).containsExactly("38 ms", "0.6 s"));
        assertThat(model.closeSide()).isTrue();
        assertThat(beside()).isInstanceOf(Beside.Ranking.class);
        assertThat(model.closeSide()).as("there is nothing to close").isFalse();
    }

    @Test
    void aRefusedMeasurementSaysWhy() {
        open(Situation.CALM);
        client.refuses("This console can only look.");
        model.measure();
        assertThat(client.sent()).containsExactly(new Command.ProbeNow(Genesis.ID, Optional.empty(), "noc-b2"));
        assertThat(model.noticeProperty().get()).contains("Not measured: This console can only look.");
    }
}
