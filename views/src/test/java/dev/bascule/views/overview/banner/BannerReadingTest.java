// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import dev.bascule.views.fixture.Situation;
import org.junit.jupiter.api.Test;

class BannerReadingTest {
    private static BannerFace face(Situation situation) {
        return BannerReading.of(situation.genesis(), situation.now());
    }

    @Test
    void isNeutralWhileAllIsWell() {
        var face = face(Situation.CALM);
        assertThat(face.isLoud()).isFalse();
        assertThat(face.about()).isEqualTo("genesis ACTIVE on fra1");
        assertThat(face.detail()).contains("quorum 4/4");
        assertThat(face.acts()).containsExactly(Act.SWITCH_OVER);
    }

    @Test
    void saysWhoVotedHowAndCountsDown() {
        var face = face(Situation.COUNTDOWN);
        assertThat(face.about() + " " + face.word() + " " + face.more()).isEqualTo("fra1 UNHEALTHY 3/4 checkers");
        assertThat(face.votes()).extracting(Vote::mark).contains(Mark.UNHEALTHY, Mark.DEGRADED);
        assertThat(face.countdown().orElseThrow().digits()).isEqualTo("00:12");
        assertThat(face.countdown().orElseThrow().share()).isEqualTo(0.4);
        assertThat(face.acts()).containsExactly(Act.HOLD, Act.HASTEN, Act.FAIL_OVER);
    }

    @Test
    void standsStillWhileHeldAndSaysWhenItGoesOn() {
        var later =
                BannerReading.of(Situation.HELD.genesis(), Situation.HELD.now().plusSeconds(30));
        var countdown = later.countdown().orElseThrow();
        assertThat(countdown.digits()).isEqualTo("00:12");
        assertThat(countdown.words()).isEqualTo("held by noc-b2, resumes in 01:30");
        assertThat(countdown.isHeld()).isTrue();
        assertThat(later.acts()).containsExactly(Act.RESUME, Act.HASTEN, Act.FAIL_OVER);
    }

    @Test
    void namesEveryRuleThatBlocks() {
        var face = face(Situation.BLOCKED);
        assertThat(face.facts()).extracting(BannerFace.Fact::caption).containsExactly("Replication lag", "Cooldown");
        assertThat(face.countdown().orElseThrow().words()).contains("is blocked");
    }

    @Test
    void waitsForAPersonWithoutCounting() {
        var face = face(Situation.AWAITING_APPROVAL);
        assertThat(face.countdown().orElseThrow().digits()).isEmpty();
        assertThat(face.acts()).containsExactly(Act.DISMISS, Act.APPROVE);
    }

    @Test
    void showsTheRunBeforeEverythingElse() {
        var face = face(Situation.FAILING_OVER);
        assertThat(face.word()).isEqualTo("FAILING OVER");
        assertThat(face.mark()).isEqualTo(Mark.TRANSITION);
        assertThat(face.detail()).contains("step 8, Wait for 95 % of 24 resolvers");
    }

    @Test
    void turnsUnhealthyWhenAStepHasFailed() {
        var face = face(Situation.PAUSED_BY_FAILED_STEP);
        assertThat(face.mark()).isEqualTo(Mark.UNHEALTHY);
        assertThat(face.detail()).contains("7 of 9 nameservers");
    }

    @Test
    void offersTheWayBackWhileServedFromElsewhere() {
        var face = face(Situation.FAILED_OVER);
        assertThat(face.word()).isEqualTo("FAILED OVER");
        assertThat(face.acts()).containsExactly(Act.FAIL_BACK);
        assertThat(face.facts()).contains(new BannerFace.Fact("Next in line", "lon1 71"));
    }

    @Test
    void neverCallsTheUnmeasuredHealthy() {
        var face = face(Situation.UNMEASURED);
        assertThat(face.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(face.about()).isEqualTo("genesis is not measured yet");
        assertThat(face.acts()).isEmpty();
    }

    @Test
    void saysThatNothingHappensByItselfWhenDisarmed() {
        assertThat(face(Situation.DISARMED).detail()).endsWith("nothing fails over by itself");
    }
}
