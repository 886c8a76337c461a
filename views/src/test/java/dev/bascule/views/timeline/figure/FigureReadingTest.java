// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Timelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureReadingTest {
    private static final Instant END = Moments.AFTERWARDS;
    private final TimelineFigure figure =
            FigureReading.of(Timelines.incident(), Optional.of(Incidents.mitigated()), List.of(), END);

    @Test
    void chainsBandsWithoutGapsUpToTheEnd() {
        for (var row : figure.checks()) {
            for (var i = 1; i < row.bands().size(); i++) {
                assertThat(row.bands().get(i).from())
                        .isEqualTo(row.bands().get(i - 1).to());
            }
            assertThat(row.bands().getLast().to()).isEqualTo(END);
        }
    }

    @Test
    void findsTheFirstVisibleBandByHalving() {
        var row = figure.checks().stream()
                .filter(r -> r.label().equals("fra1/api"))
                .findFirst()
                .orElseThrow();
        assertThat(row.firstEndingAfter(Moments.at("09:38:00"))).isZero();
        assertThat(row.firstEndingAfter(Moments.at("09:41:00"))).isEqualTo(2);
        assertThat(row.firstEndingAfter(END)).isEqualTo(row.bands().size());
    }

    @Test
    void showsEachVoteAndTheCountOfTheVerdict() {
        assertThat(figure.votes())
                .extracting(BandRow::label)
                .containsExactly("this workstation", "watcher-eu", "watcher-us", "prometheus");
        assertThat(figure.verdicts())
                .singleElement()
                .satisfies(row -> assertThat(row.bands())
                        .extracting(Band::words)
                        .containsExactly("4/4 HEALTHY", "2/4 DEGRADED", "3/4 UNHEALTHY", "4/4 UNHEALTHY"));
    }

    @Test
    void saysWhatTheCoordinatorWaitedFor() {
        assertThat(figure.coordinator().bands())
                .extracting(Band::words)
                .containsExactly("ACTIVE", "hold-off", "held", "FAILING OVER", "FAILED OVER");
        assertThat(figure.coordinatorAt(Moments.MOVING).orElseThrow().mark()).isEqualTo(Mark.TRANSITION);
    }

    @Test
    void ordersStepsAsThePlanDoes() {
        assertThat(figure.steps()).hasSize(11);
        assertThat(figure.steps()).extracting(StepBar::number).isSorted();
        assertThat(figure.steps().get(7).note()).isEqualTo("65.3 s");
    }

    @Test
    void makesBarsOfEntriesWhereNoRunIsKept() {
        var bare = FigureReading.of(Timelines.incident(), Optional.empty(), List.of(), END);
        assertThat(bare.steps()).hasSize(11).allMatch(s -> s.fate() == StepBar.Fate.DONE);
        assertThat(bare.brackets()).isEmpty();
    }

    @Test
    void readsSharesAndPassesOverWords() {
        assertThat(figure.shares()).isNotEmpty().allMatch(s -> s.share() >= 0 && s.share() <= 1);
    }

    @Test
    void readsVotesInSeveralForms() {
        assertThat(VoteLine.of("watcher-eu UNHEALTHY: timeout 3/3"))
                .contains(new VoteLine("watcher-eu", Mark.UNHEALTHY, "timeout 3/3"));
        assertThat(VoteLine.of("this workstation: UNKNOWN, isolated"))
                .contains(new VoteLine("this workstation", Mark.UNKNOWN, "isolated"));
        assertThat(VoteLine.of("24 asked")).isEmpty();
    }

    @Test
    void keepsTheLoudChecksWhereThereAreMany() {
        var many = new ArrayList<>(Timelines.incident());
        for (var i = 0; i < 20; i++) {
            var quiet = Timelines.incident().getFirst();
            many.add(new TimelineEntry(
                    200_000 + i,
                    quiet.at(),
                    quiet.at(),
                    Lane.CHECKS,
                    Tone.HEALTHY,
                    "CheckTurned",
                    "zzz" + i,
                    "passes",
                    "",
                    List.of()));
        }
        var crowded = FigureReading.of(many, Optional.empty(), List.of(), END);
        assertThat(crowded.checks()).hasSize(8).extracting(BandRow::label).contains("fra1/api", "fra1/edge", "fra1/db");
        assertThat(crowded.quiet()).isEqualTo(18);
    }
}
