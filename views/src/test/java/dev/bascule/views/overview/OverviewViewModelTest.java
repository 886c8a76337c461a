// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.incident.Lane;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.panel.TileFace;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.overview.strip.TopologyFigure;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    private LiveFixture fixture = new LiveFixture(Situation.CALM);
    private OverviewViewModel model = new OverviewViewModel(fixture.orders());

    private void become(Situation situation) {
        fixture = new LiveFixture(situation);
        model = new OverviewViewModel(fixture.orders());
        show(situation);
    }

    private void show(Situation situation) {
        model.show(situation.snapshot(), "genesis", situation.now());
    }

    private TileFace tile(String key) {
        return model.healthProperty().get().rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow()
                .face();
    }

    @Test
    void holdsACountdownAndLetsItGoOn() {
        become(Situation.COUNTDOWN);
        model.holdOrResume();
        become(Situation.HELD);
        model.holdOrResume();
        assertThat(fixture.client().sent()).singleElement().isInstanceOf(Command.ResumeCountdown.class);
    }

    @Test
    void holdsNothingWhereNothingCountsDown() {
        become(Situation.BLOCKED);
        model.holdOrResume();
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void ordersNothingWhileAnotherLeads() {
        become(Situation.READ_ONLY_FOLLOWER);
        model.dismiss("no longer needed");
        assertThat(fixture.client().sent()).isEmpty();
        assertThat(model.refusalProperty().get()).contains("watcher-eu leads");
    }

    @Test
    void saysWhyTheEngineRefused() {
        become(Situation.COUNTDOWN);
        fixture.client().refuses("The countdown has ended. Open the run.");
        model.holdOrResume();
        assertThat(model.refusalProperty().get()).isEqualTo("The countdown has ended. Open the run.");
    }

    @Test
    void endsTheCountdownWithAReason() {
        become(Situation.COUNTDOWN);
        model.hasten("the desk waits");
        assertThat(fixture.client().sent())
                .singleElement()
                .isEqualTo(new Command.Hasten(Genesis.ID, "noc-b2", "the desk waits"));
    }

    @Test
    void approvesThePlanThatWasShown() {
        become(Situation.AWAITING_APPROVAL);
        model.approve("the desk agrees");
        var plan = Situation.AWAITING_APPROVAL
                .genesis()
                .pending()
                .orElseThrow()
                .plan()
                .orElseThrow();
        assertThat(fixture.client().sent())
                .singleElement()
                .isEqualTo(new Command.ApprovePending(plan.deployment(), plan.hash(), "noc-b2", "the desk agrees"));
    }

    @Test
    void keepsSitesAndNodesInTheirPlacesWhateverHappens() {
        become(Situation.COUNTDOWN);
        var rows = model.healthProperty().get().rows();
        assertThat(rows).extracting(r -> r.label().name()).containsExactly("fra1", "ams3", "lon1", "sgp1");
        assertThat(rows.getFirst().cells())
                .extracting(c -> c.face().name())
                .containsExactly("edge", "api", "db", "redis", "exchange");
    }

    @Test
    void putsTheWorstFirstOnlyWhenAsked() {
        show(Situation.FAILED_OVER);
        model.orderProperty().set(HealthGrid.Order.WORST_FIRST);
        assertThat(model.healthProperty().get().rows().getFirst().label().mark())
                .isEqualTo(Mark.UNHEALTHY);
    }

    @Test
    void showsADashForWhatIsNotMeasured() {
        show(Situation.COUNTDOWN);
        assertThat(tile("sgp1/api").value()).isEmpty();
        assertThat(tile("sgp1/api").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(tile("sgp1/redis").note()).isEqualTo("no result for 06:14");
        assertThat(tile("sgp1/redis").isStale()).isTrue();
    }

    @Test
    void callsAHealthyReplicaStandby() {
        show(Situation.CALM);
        assertThat(tile("ams3/db").mark()).isEqualTo(Mark.STANDBY);
        assertThat(tile("ams3/db").note()).isEqualTo("lag 38 ms");
        assertThat(tile("fra1/db").mark()).isEqualTo(Mark.HEALTHY);
    }

    @Test
    void saysNothingNewWhileNothingVisibleChanges() {
        show(Situation.CALM);
        var changes = new AtomicInteger();
        model.topologyProperty().addListener((_, _, _) -> changes.incrementAndGet());
        model.readinessProperty().addListener((_, _, _) -> changes.incrementAndGet());
        show(Situation.CALM);
        assertThat(changes).hasValue(0);
    }

    @Test
    void estimatesATimeOnlyForThePlannedSite() {
        show(Situation.COUNTDOWN);
        assertThat(model.readinessProperty().get())
                .extracting(ReadinessLine::rto)
                .containsExactly("01:56", "–", "–");
    }

    @Test
    void drawsThePlannedPathAndTheBrokenHop() {
        show(Situation.COUNTDOWN);
        var lanes = model.topologyProperty().get().orElseThrow().lanes();
        assertThat(lanes)
                .extracting(TopologyFigure.Lane::way)
                .containsExactly(
                        TopologyFigure.Way.ACTIVE,
                        TopologyFigure.Way.PLANNED,
                        TopologyFigure.Way.IDLE,
                        TopologyFigure.Way.IDLE);
        assertThat(lanes.get(1).lag()).contains("42 ms");
    }

    @Test
    void doesNotInventWhatClientsDo() {
        show(Situation.UNMEASURED);
        var figure = model.topologyProperty().get().orElseThrow();
        assertThat(figure.clients()).containsExactly("clients", "not measured");
        assertThat(figure.record()).contains("not read yet");
    }

    @Test
    void countsWhatCameWhileTheListWasPaused() {
        show(Situation.COUNTDOWN);
        var before = model.events().events().size();
        model.events().pausedProperty().set(true);
        show(Situation.FAILING_OVER);
        assertThat(model.events().events()).hasSize(before);
        assertThat(model.events().newerProperty().get()).isPositive();
        model.events().pausedProperty().set(false);
        assertThat(model.events().events()).hasSizeGreaterThan(before);
        assertThat(model.events().newerProperty().get()).isZero();
    }

    @Test
    void leavesOutLanesThatAreNotOfInterest() {
        show(Situation.FAILED_OVER);
        model.events().lanesProperty().set(List.of(Lane.CHECKS));
        assertThat(model.events().events()).isNotEmpty().allMatch(e -> e.lane() == Lane.CHECKS);
        model.events().lanesProperty().set(List.of(Lane.values()));
        assertThat(model.events().events()).anyMatch(e -> e.lane() == Lane.STEPS);
    }
}
