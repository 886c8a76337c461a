// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.wall.WallFace.SiteFace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallReadingTest {
    private static WallFace read(Situation situation, long later) {
        return WallReading.of(situation.snapshot(), situation.now().plusSeconds(later))
                .orElseThrow();
    }

    private static WallFace read(Situation situation) {
        return read(situation, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILING_OVER | FAILING OVER | fra1 → ams3",
                "PAUSED_BY_FAILED_STEP | PAUSED | fra1 → ams3",
                "COUNTDOWN | fra1 UNHEALTHY | automatic failover to ams3 in",
                "HELD | fra1 UNHEALTHY | failover to ams3 is held",
                "AWAITING_APPROVAL | fra1 UNHEALTHY | failover to ams3 waits for a person",
                "FAILED_OVER | FAILED OVER | serving from ams3, home is fra1"
            })
    void saysTheOneThingThatMatters(Situation situation, String word, String line) {
        var hero = read(situation).hero();
        assertThat(hero.word()).isEqualTo(word);
        assertThat(hero.line()).isEqualTo(line);
        assertThat(hero.mark()).isNotNull();
    }

    @Test
    void aBlockedMoveSaysThatItIsBlocked() {
        assertThat(read(Situation.BLOCKED).hero().line()).endsWith("is blocked");
    }

    @Test
    void whatWasNeverMeasuredIsUnknownAndNoFigureIsMadeUp() {
        var face = read(Situation.UNMEASURED);
        assertThat(face.hero().mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(face.sites()).extracting(SiteFace::mark).containsOnly(Mark.UNKNOWN);
        assertThat(face.sites()).extracting(SiteFace::share).containsOnly("–");
        assertThat(face.sites()).extracting(SiteFace::value).containsOnly("");
    }

    @Test
    void dataThatStoppedComingIsNotShownAsIfItWereNew() {
        var face = read(Situation.CALM, 16);
        assertThat(face.hero().word()).isEqualTo("UNKNOWN");
        assertThat(face.hero().line()).startsWith("no data since");
        assertThat(face.sites()).extracting(SiteFace::mark).containsOnly(Mark.UNKNOWN);
        assertThat(face.facts()).isEmpty();
        assertThat(face.pulse().isLive()).isFalse();
    }

    @Test
    void calmDeploymentsTakeTurnsOfHalfAMinute() {
        var snapshot = Situation.CALM.snapshot();
        var turns = List.of(0, 29, 30, 59, 60).stream()
                .map(second -> at(snapshot, Instant.ofEpochSecond(1_800_000_000L + second)))
                .toList();
        assertThat(turns).containsExactly("genesis", "genesis", "ledger", "ledger", "genesis");
    }

    private static String at(Snapshot snapshot, Instant now) {
        var fresh = new Snapshot(
                now,
                snapshot.standing(),
                snapshot.deployments(),
                snapshot.journalEntries(),
                snapshot.journalHead(),
                List.of());
        return WallReading.of(fresh, now).orElseThrow().name();
    }

    @Test
    void theWorstDeploymentStaysWhileItIsNotCalm() {
        assertThat(read(Situation.FAILING_OVER, 0).name()).isEqualTo("genesis");
        assertThat(read(Situation.FAILING_OVER, 31 - 30).facts())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("ledger"));
    }

    @Test
    void anEngineThatCannotActByItselfSaysSo() {
        assertThat(read(Situation.STORE_PROBLEM).pulse().words()).contains("nothing acts by itself");
    }

    @Test
    void marksPredictionAndObjectiveOnTheWay() {
        var track = read(Situation.FAILING_OVER).hero().track().orElseThrow();
        assertThat(track.done()).isBetween(0.0, 1.0);
        assertThat(track.ticks()).extracting(WallFace.Tick::words).contains("predicted");
        assertThat(track.ticks()).allSatisfy(tick -> assertThat(tick.at()).isBetween(track.done() - 0.01, 1.0));
    }
}
