// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.fixture.Timelines;
import dev.bascule.views.timeline.figure.Trail;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    /// Two minutes, less a little room at the right edge, before the incident began.
    private static final Instant FIRST = Instant.parse("2026-03-12T09:39:01.866666667Z");

    private final LiveFixture fixture = new LiveFixture(Situation.FAILED_OVER);
    private final TimelineViewModel model = new TimelineViewModel(fixture.client(), fixture.ask(), fixture.orders());

    @BeforeEach
    void open() {
        model.open(Situation.FAILED_OVER.snapshot(), "genesis", Situation.FAILED_OVER.now(), "");
    }

    @Test
    void beginsWithTheOpenIncident() {
        assertThat(model.scopeProperty().get().title()).isEqualTo(Incidents.ID);
        assertThat(model.windowProperty().get().from()).isEqualTo(FIRST);
        assertThat(model.tale().figure().brackets()).extracting(b -> b.name()).containsExactly("TTD", "TTA", "TTR");
    }

    @Test
    void goesToTheEntryThatWasAskedFor() {
        var wanted = Timelines.incident().getLast();
        model.open(
                Situation.FAILED_OVER.snapshot(), "genesis", Situation.FAILED_OVER.now(), Long.toString(wanted.seq()));
        assertThat(model.selectedProperty().get()).contains(wanted);
    }

    @Test
    void keepsTheAnchorInPlaceWhenZooming() {
        var anchor = Moments.DETECTED;
        var before = model.windowProperty().get().share(anchor);
        model.zoom(anchor, 0.5);
        assertThat(model.windowProperty().get().share(anchor))
                .isCloseTo(before, org.assertj.core.data.Offset.offset(0.001));
        model.fit();
        assertThat(model.windowProperty().get().from()).isEqualTo(FIRST);
    }

    @Test
    void neverLooksBeyondWhatWasLoaded() {
        model.zoom(Moments.DETECTED, 1000);
        assertThat(model.windowProperty().get()).isEqualTo(model.range());
        model.zoom(Moments.DETECTED, 0.01);
        for (var i = 0; i < 500; i++) {
            model.pan(0.9);
        }
        assertThat(model.windowProperty().get().to()).isEqualTo(model.range().to());
    }

    @Test
    void stepsFromEventToEvent() {
        model.step(1);
        var first = model.selectedProperty().get().orElseThrow();
        model.step(1);
        var second = model.selectedProperty().get().orElseThrow();
        model.step(-1);
        assertThat(second.seq()).isGreaterThan(first.seq());
        assertThat(model.selectedProperty().get()).contains(first);
    }

    @Test
    void playsThePastAtTheChosenSpeedAndStopsAtTheEnd() {
        model.replay().toggle(Moments.DETECTED);
        model.replay().advance(Duration.ofSeconds(5), model.range().to());
        assertThat(model.replay().playheadProperty().get()).contains(Moments.DETECTED.plusSeconds(50));
        assertThat(model.selectedProperty().get().orElseThrow().at()).isBefore(Moments.DETECTED.plusSeconds(51));
        model.replay().advance(Duration.ofHours(1), model.range().to());
        assertThat(model.replay().playheadProperty().get())
                .contains(model.range().to());
        assertThat(model.replay().playingProperty().get()).isFalse();
    }

    @Test
    void saysNothingOfThePastThatTheJournalWasNotReadTo() {
        model.replay().seek(Situation.FAILED_OVER.now().plusSeconds(60));
        assertThat(model.then()).isEmpty();
        model.replay().seek(Moments.DETECTED);
        assertThat(model.then().orElseThrow().at()).isEqualTo(Moments.DETECTED);
        model.live();
        assertThat(model.replay().playheadProperty().get()).isEmpty();
        assertThat(model.then()).isEmpty();
    }

    @Test
    void comparesWithEachOtherIncidentInTurnAndAlignsBoth() {
        var older = Incidents.numbered(Incidents.mitigated(), "INC-0007");
        fixture.client().knows(List.of(Incidents.mitigated(), older));
        model.open(Situation.FAILED_OVER.snapshot(), "genesis", Situation.FAILED_OVER.now(), "");
        var comparing = model.review().comparing();
        assertThat(model.review().compareNext(Incidents.mitigated())).isTrue();
        assertThat(comparing.otherProperty().get()).contains(older);
        assertThat(comparing.taleProperty().get().isEmpty()).isFalse();
        assertThat(comparing.zero(older)).isEqualTo(Moments.DETECTED);
        comparing.align();
        assertThat(comparing.zero(older)).isEqualTo(older.milestones().onset());
        assertThat(model.review()
                        .comparison(Incidents.mitigated())
                        .orElseThrow()
                        .rows())
                .isNotEmpty();
        comparing.end();
        assertThat(model.review().comparison(Incidents.mitigated())).isEmpty();
    }

    @Test
    void hasNothingToCompareWithWhereThereIsOneIncident() {
        assertThat(model.review().compareNext(Incidents.mitigated())).isFalse();
        assertThat(model.review().comparing().otherProperty().get()).isEmpty();
    }

    @Test
    void tellsWhatLedToAVerdict() {
        var verdict = Timelines.incident().stream()
                .filter(e -> e.lane() == Lane.QUORUM && e.text().contains("3/4"))
                .findFirst()
                .orElseThrow();
        assertThat(Causes.of(verdict, Trail.of(Timelines.incident())))
                .extracting(TimelineEntry::subject)
                .containsExactly("fra1/api", "fra1/db", "fra1/edge");
    }

    @Test
    void showsTheEntryAsTheJournalKeepsIt() {
        model.step(1);
        var kept = model.proofs().keptProperty().get().orElseThrow();
        assertThat(kept.seq())
                .isEqualTo(model.selectedProperty().get().orElseThrow().seq());
        assertThat(kept.hash()).isEqualTo(kept.expectedHash());
    }

    @Test
    void canBeCalledOffWhileItReads() {
        model.callOff();
        assertThat(model.loadingProperty().get()).isEqualTo(new Loading.CalledOff());
        model.choose(new Scope.Last("Last hour", Duration.ofHours(1)));
        assertThat(model.loadingProperty().get()).isEqualTo(new Loading.Done());
    }

    @Test
    void addsWhatASnapshotBringsNew() {
        fixture.client().holds(Timelines.until(Moments.COUNTDOWN));
        model.open(Situation.COUNTDOWN.snapshot(), "genesis", Situation.COUNTDOWN.now(), "");
        var before = model.tale().trail().entries().size();
        model.show(Situation.FAILING_OVER.snapshot(), "genesis", Situation.FAILING_OVER.now());
        assertThat(model.tale().trail().entries()).hasSizeGreaterThan(before);
        assertThat(model.tale().trail().entries()).doesNotHaveDuplicates();
    }

    @Test
    void writesANoteIntoTheIncident() {
        model.note("split zone fixed");
        assertThat(fixture.client().sent())
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.AddNote.class, n -> assertThat(n.incident()).isEqualTo(Incidents.ID));
    }

    @Test
    void saysWhyThereIsNothingToWriteInto() {
        model.choose(new Scope.Last("Last hour", Duration.ofHours(1)));
        assertThat(model.noteRefusal()).isNotEmpty();
        model.note("lost");
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void movesOnWithThePresentOnlyWhileItLooksAtIt() {
        model.choose(new Scope.Last("Last 15 min", Duration.ofMinutes(15)));
        var now = Situation.FAILED_OVER.now();
        model.tick(now.plusSeconds(5));
        assertThat(model.windowProperty().get().to()).isEqualTo(now.plusSeconds(5));
        model.look(new Window(now.minusSeconds(300), now.minusSeconds(200)));
        model.tick(now.plusSeconds(6));
        assertThat(model.windowProperty().get().to()).isEqualTo(now.minusSeconds(200));
    }

    @Test
    void tellsWhatIsKnownOfAnEntry() {
        var verdict = Timelines.incident().stream()
                .filter(e -> e.lane() == Lane.QUORUM && e.text().contains("3/4"))
                .findFirst()
                .orElseThrow();
        var face = InspectorFace.of(verdict, Trail.of(Timelines.incident()), Optional.of(Incidents.mitigated()));
        assertThat(face.title()).isEqualTo("fra1 UNHEALTHY");
        assertThat(face.evidence())
                .extracting(p -> p.name())
                .containsExactly("this workstation", "watcher-eu", "watcher-us", "prometheus");
        assertThat(face.facts()).contains(new InspectorFace.Fact("After onset", "00:38"));
        assertThat(face.text()).contains("09:40:48.212");
    }

    @Test
    void readsRulesInEvidence() {
        assertThat(InspectorFace.Proof.of("PASS Cooldown: clear").name()).isEqualTo("Cooldown");
        assertThat(InspectorFace.Proof.of("plain words").detail()).isEmpty();
    }

    @Test
    void saysWhyTheJournalDidNotAnswer() {
        fixture.client().fails("The store is locked.");
        model.open(Situation.FAILED_OVER.snapshot(), "genesis", Situation.FAILED_OVER.now(), "");
        assertThat(model.loadingProperty().get()).isEqualTo(new Loading.Failed("The store is locked."));
    }

    @Test
    void bearsAHundredThousandEntries() {
        fixture.client().knows(List.of());
        fixture.client().holds(Timelines.many(100_000, Situation.CALM.now().minusSeconds(86_400)));
        model.open(Situation.CALM.snapshot(), "genesis", Situation.CALM.now(), "");
        model.choose(new Scope.Last("Last 24 h", Duration.ofHours(24)));
        assertThat(model.tale().trail().entries()).hasSize(99_999 + 1);
        assertThat(model.tale().figure().checks()).hasSize(4);
    }
}
