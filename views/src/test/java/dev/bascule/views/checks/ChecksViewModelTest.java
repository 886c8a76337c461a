// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckType;
import dev.bascule.client.Command;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.CheckRow;
import dev.bascule.views.checks.sheet.GroupFace;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.checks.sheet.RowFace;
import dev.bascule.views.checks.sheet.RowReading;
import dev.bascule.views.checks.sheet.SavedFilters;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.ManyChecks;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksViewModelTest {
    private static final Instant NOW = Moments.COUNTDOWN;

    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final RememberedChoices choices = new RememberedChoices();
    private final ChecksViewModel model = model();

    private ChecksViewModel model() {
        return new ChecksViewModel(fixture.client(), fixture.ask(), fixture.orders(), new Appearance(choices));
    }

    @BeforeEach
    void show() {
        model.show(ManyChecks.night(), "genesis", NOW);
    }

    private RowFace face(String label) {
        return row(label).map(r -> RowReading.of(r, true, NOW)).orElseThrow();
    }

    private Optional<CheckRow> row(String label) {
        return model.sheetProperty().get().rows().values().stream()
                .filter(r -> r.id().label().equals(label))
                .findFirst();
    }

    private List<String> shown() {
        return model.sheetProperty().get().lines().stream()
                .flatMap(line -> line instanceof Line.Row(var check) ? Stream.of(check.label()) : Stream.empty())
                .toList();
    }

    private GroupFace head(String key) {
        return Optional.ofNullable(model.sheetProperty().get().heads().get(key)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "fra1/api GET /v1/health,  UNHEALTHY,   UNHEALTHY,   3, timeout 5.0 s,       4.96 s",
        "fra1/edge GET /healthz,   DEGRADED,    DEGRADED,    2, 502 from api,        1.20 s",
        "fra1/db write canary,     DEGRADED,    DEGRADED,    1, limit 100 ms,        188 ms",
        "fra1/redis PING,          HEALTHY,     HEALTHY,     0, ok,                  0.5 ms",
        "ams3/db write canary,     STANDBY,     STANDBY,     0, ok,                  94 ms",
        "lon1/redis PING,          MAINTENANCE, MAINTENANCE, 0, muted until 10:00,   0.5 ms",
        "sgp1/edge GET /healthz,   UNKNOWN,     STALE,       0, no result for 02:22, 24 ms",
        "sgp1/db write canary,     UNKNOWN,     UNKNOWN,     0, not measured,        –",
    })
    void readsARow(String label, Mark mark, String word, int failures, String last, String p95) {
        var face = face(label);
        assertThat(face.mark()).isEqualTo(mark);
        assertThat(face.word()).isEqualTo(word);
        assertThat(face.failures()).isEqualTo(failures);
        assertThat(face.last()).isEqualTo(last);
        assertThat(face.p95().text()).isEqualTo(p95);
    }

    @Test
    void anOldFigureIsNoFigureAfterFiveMinutes() {
        var row = row("sgp1/edge GET /healthz").orElseThrow();
        assertThat(RowReading.of(row, true, NOW.plusSeconds(150)).p50().isMissing())
                .isFalse();
        var old = RowReading.of(row, true, NOW.plusSeconds(160));
        assertThat(old.p50().isMissing()).isTrue();
        assertThat(old.trend().values()).isEmpty();
        assertThat(old.next().text()).isEqualTo("overdue");
    }

    @Test
    void speaksARowInTheOrderOfNameStateValueDetailAndAge() {
        assertThat(face("fra1/api GET /v1/health").spoken())
                .startsWith(
                        "fra1/api GET /v1/health, UNHEALTHY, p95 4.96 seconds, 3 of 3 failures, timeout 5.0 seconds, ")
                .endsWith("seconds old, critical");
    }

    @ParameterizedTest
    @CsvSource({
        "'',     '',                 '',          '',     false, false, 33",
        "'',     UNHEALTHY,          '',          '',     false, false, 1",
        "'',     UNHEALTHY DEGRADED, '',          '',     false, false, 4",
        "'',     DEGRADED,           lon1,        '',     false, false, 0",
        "'',     '',                 'fra1 lon1', '',     false, false, 16",
        "'',     '',                 *,           '',     false, false, 1",
        "'',     '',                 fra1,        tcp,    false, false, 3",
        "'',     '',                 '',          '',     true,  false, 8",
        "'',     '',                 '',          '',     false, true,  1",
        "canary, '',                 '',          '',     true,  false, 4",
        "BUSY,   '',                 '',          '',     false, false, 1",
    })
    void filtersCompose(
            String text, String states, String sites, String types, boolean critical, boolean muted, int left) {
        model.filterProperty().set(filter(text, states, sites, types, critical, muted));
        assertThat(shown()).hasSize(left);
        assertThat(model.sheetProperty().get().shown()).isEqualTo(left);
        assertThat(model.sheetProperty().get().total()).isEqualTo(33);
    }

    private static CheckFilter filter(
            String text, String states, String sites, String types, boolean critical, boolean muted) {
        var filter = CheckFilter.ALL.withText(text).withCritical(critical).withMuted(muted);
        for (var state : words(states)) {
            filter = filter.withState(Mark.valueOf(state), true);
        }
        for (var site : words(sites)) {
            filter = filter.withSite(site, true);
        }
        for (var type : words(types)) {
            filter = filter.withType(CheckType.valueOf(type.toUpperCase(Locale.ROOT)), true);
        }
        return filter;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void countsStatesUnderTheOtherPartsOfTheFilter() {
        model.filterProperty().set(CheckFilter.ALL.withSite("fra1", true).withState(Mark.UNHEALTHY, true));
        assertThat(model.sheetProperty().get().states())
                .containsEntry(Mark.DEGRADED, 3)
                .doesNotContainKey(Mark.MAINTENANCE);
        assertThat(model.sheetProperty().get().all()).isEqualTo(8);
        assertThat(model.filterProperty().get().parts())
                .extracting(CheckFilter.Part::words)
                .containsExactly("UNHEALTHY", "fra1");
    }

    @Test
    void aSavedFilterIsThereAtTheNextStart() {
        var wanted = filter("api v1", "UNHEALTHY DEGRADED", "fra1 *", "http tcp", true, true);
        model.filterProperty().set(wanted);
        model.save("Night shift");
        model.filterProperty().set(CheckFilter.ALL);
        model.save("Everything");
        var next = model();
        assertThat(next.savedProperty().get().byName())
                .containsEntry("Night shift", wanted)
                .containsEntry("Everything", CheckFilter.ALL);
        next.forget("Night shift");
        assertThat(model().savedProperty().get().byName()).containsOnlyKeys("Everything");
    }

    @Test
    void whatANewerProgramSavedIsLeftOut() {
        var text = "name Newer\nstates UNHEALTHY GLOWING\nmoon full\nonly critical";
        assertThat(SavedFilters.of(text).byName())
                .containsEntry(
                        "Newer",
                        new CheckFilter("", Set.of(Mark.UNHEALTHY), Set.of(), Set.of(), Set.of(), true, false));
        assertThat(SavedFilters.of("no filter at all").byName()).isEmpty();
    }

    @Test
    void statesAreThoseThatTheChosenVantagePointSeesItself() {
        model.filterProperty().set(CheckFilter.ALL.withState(Mark.UNHEALTHY, true));
        assertThat(shown()).contains("fra1/api GET /v1/health");
        model.filterProperty().set(model.filterProperty().get().withChecker("watcher-us", true));
        assertThat(shown()).as("watcher-us sees it DEGRADED").doesNotContain("fra1/api GET /v1/health");
        model.filterProperty()
                .set(CheckFilter.ALL.withChecker("watcher-us", true).withState(Mark.DEGRADED, true));
        assertThat(shown()).contains("fra1/api GET /v1/health");
        model.filterProperty().set(CheckFilter.ALL.withChecker("nobody", true));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aFilterComesBackAsALineWithoutTheTextThatWasSearchedFor() {
        var filter = CheckFilter.ALL
                .withState(Mark.DEGRADED, true)
                .withSite("fra1", true)
                .withChecker("watcher-us", true)
                .withMuted(true);
        var line = SavedFilters.line(filter.withText("api"));
        assertThat(line).doesNotContain("\n");
        assertThat(SavedFilters.read(line)).contains(filter);
        assertThat(SavedFilters.read("anything else")).contains(CheckFilter.ALL);
    }

    @Test
    void groupsStandInConfiguredOrderWhateverTheirStatesAre() {
        assertThat(model.sheetProperty().get().lines())
                .filteredOn(Line.Head.class::isInstance)
                .extracting(line -> ((Line.Head) line).group())
                .containsExactly("fra1", "ams3", "lon1", "sgp1", "*");
        assertThat(head("fra1").mark()).isEqualTo(Mark.UNHEALTHY);
        assertThat(head("ams3").mark()).as("copies that stand by").isEqualTo(Mark.HEALTHY);
        assertThat(head("lon1").mark()).isEqualTo(Mark.MAINTENANCE);
        assertThat(head("fra1").counts())
                .containsExactly(
                        new GroupFace.Count(Mark.UNHEALTHY, 1),
                        new GroupFace.Count(Mark.DEGRADED, 3),
                        new GroupFace.Count(Mark.HEALTHY, 4));
    }

    @Test
    void groupsByStateBeginWithTheWorst() {
        model.groupingProperty().set(Grouping.STATE);
        assertThat(model.sheetProperty().get().lines().getFirst()).isEqualTo(new Line.Head("UNHEALTHY"));
    }

    @Test
    void aFoldedGroupKeepsItsHead() {
        model.toggle("fra1");
        assertThat(shown()).hasSize(25);
        assertThat(head("fra1").isFolded()).isTrue();
        assertThat(head("fra1").size()).isEqualTo(8);
    }

    @Test
    void linesStayTheVeryListWhileOnlyValuesChange() {
        var before = model.sheetProperty().get().lines();
        model.show(ManyChecks.night(), "genesis", NOW.plusSeconds(1));
        assertThat(model.sheetProperty().get().lines()).isSameAs(before);
    }

    @Test
    void saysWhyTheVerdictIsWhatItIs() {
        model.open("fra1/api GET /v1/health");
        assertThat(model.drawerProperty().get().orElseThrow().why())
                .contains(
                        "3 of 4 checkers say UNHEALTHY, 3 are needed.",
                        "3 failures in a row, the threshold is 3. 5 successes in a row make it HEALTHY again.",
                        "It is critical: UNHEALTHY by quorum can start a failover.");
        model.open("sgp1/edge GET /healthz");
        assertThat(model.drawerProperty().get().orElseThrow().why())
                .contains(
                        "No 3 checkers agree (4 UNKNOWN), so it is UNKNOWN and moves nothing.",
                        "Nothing was heard for 2 min, longer than two intervals of 10 s, so it is STALE and counts as"
                                + " UNKNOWN.");
        model.open("lon1/redis PING");
        assertThat(model.drawerProperty().get().orElseThrow().why())
                .anyMatch(w -> w.startsWith("Muted by noc-a1 until 10:00, looked after by db-team: new version.")
                        && w.endsWith("its result counts for the site as ever."));
    }

    @Test
    void evidenceThatCannotBeReadSaysWhy() {
        fixture.client().fails("the store is busy");
        model.open("fra1/api GET /v1/health");
        assertThat(model.drawerProperty().get().orElseThrow().noEvidence())
                .isEqualTo("The evidence is not at hand: the store is busy");
    }

    @Test
    void ordersAreAboutTheSelectedCheck() {
        model.open("fra1/api GET /v1/health");
        var api = ManyChecks.id("fra1", "api GET /v1/health");
        model.probe();
        model.mute("db-team", "new version", Duration.ofHours(2));
        model.unmute();
        model.acknowledge();
        assertThat(fixture.client().sent())
                .containsExactly(
                        new Command.ProbeNow(Genesis.ID, Optional.of(api.label()), "noc-b2"),
                        new Command.Mute(api, "db-team", "new version", NOW.plusSeconds(7200), "noc-b2"),
                        new Command.Unmute(api, "noc-b2"),
                        new Command.Acknowledge(
                                Genesis.ID,
                                Situation.COUNTDOWN
                                        .genesis()
                                        .incident()
                                        .orElseThrow()
                                        .id(),
                                "noc-b2"));
    }

    @Test
    void aRefusalIsShownInWords() {
        fixture.client().refuses("watcher-eu leads.");
        model.open("fra1/redis PING");
        model.probe();
        assertThat(model.noticeProperty().get()).contains("Not probed: watcher-eu leads.");
    }

    @Test
    void acknowledgesNothingWhereNoIncidentIsOpen() {
        model.show(ManyChecks.calm(8), "genesis", Moments.CALM);
        model.acknowledge();
        assertThat(fixture.client().sent()).isEmpty();
        assertThat(model.noticeProperty().get().orElseThrow()).startsWith("Not acknowledged: No incident is open.");
    }

    @Test
    void saysThatTheEngineIsSilent() {
        model.tick(NOW.plusSeconds(5));
        assertThat(model.lateProperty().get()).isEmpty();
        model.tick(NOW.plusSeconds(9));
        assertThat(model.lateProperty().get().orElseThrow()).startsWith("The engine has not reported for `00:09`.");
    }
}
