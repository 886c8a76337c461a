// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import static dev.bascule.incident.budget.Courses.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Varied;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RibbonTest {
    private static List<String> told(Ribbon ribbon) {
        return ribbon.segments().stream()
                .map(s -> s.part().title() + " " + s.length().toSeconds() + (s.isOpen() ? " so far" : ""))
                .toList();
    }

    private static Course running(Execution move) {
        return Courses.course(Optional.of(move), Optional.empty());
    }

    @Test
    void partsFollowEachOtherWithoutAGapAndMakeUpTheWholeTime() {
        var ribbon = Ribbon.of(Courses.ended(100, 104), at(9999));
        assertThat(told(ribbon))
                .containsExactly(
                        "detect 30", "decide 15", "prepare 5", "provider 3", "authoritative 2", "TTL 45", "finish 4");
        assertThat(ribbon.total()).isEqualTo(Duration.ofSeconds(104));
        for (var i = 1; i < ribbon.segments().size(); i++) {
            assertThat(ribbon.segments().get(i).from())
                    .isEqualTo(ribbon.segments().get(i - 1).to());
        }
    }

    @Test
    void whatResolversKeepBeyondTheTtlIsTheTail() {
        assertThat(told(Ribbon.of(Courses.ended(140, 142), at(142)))).contains("TTL 60", "tail 25");
        assertThat(told(Ribbon.of(Courses.ended(115, 117), at(117))))
                .contains("TTL 60")
                .doesNotContain("tail 0");
    }

    @Test
    void anObjectiveHoldsOrIsMissedByMeasure() {
        var held = Ribbon.of(Courses.ended(100, 104), at(104));
        assertThat(held.left()).contains(Duration.ofSeconds(46));
        assertThat(held.overrun()).isEmpty();
        var missed = Ribbon.of(Courses.ended(160, 171), at(171));
        assertThat(missed.overrun()).contains(Duration.ofSeconds(21));
        assertThat(missed.left()).isEmpty();
        var none = Varied.with(Courses.ended(160, 171), "policy", Optional.empty());
        assertThat(Ribbon.of(none, at(171)).overrun()).isEmpty();
        assertThat(Ribbon.of(none, at(171)).objective()).isEmpty();
    }

    @Test
    void aRunningIncidentGrowsInItsLastPart() {
        var waiting = running(Courses.published());
        assertThat(told(Ribbon.of(waiting, at(80)))).endsWith("authoritative 2", "TTL 25 so far");
        assertThat(told(Ribbon.of(waiting, at(130)))).endsWith("TTL 60", "tail 15 so far");
        assertThat(Ribbon.of(waiting, at(130)).isOver()).isFalse();
        assertThat(told(Ribbon.of(running(Courses.begun()), at(47)))).endsWith("decide 15", "prepare 2 so far");
    }

    @Test
    void aSecondAttemptCountsToTheProviderAndNotToThePreparation() {
        var first = Courses.until(Courses.begun(), Courses.RULES, 45, 50)
                .stepStarted(Courses.DNS_DO, at(50))
                .stepEnded(Courses.DNS_DO, new StepResult.Failed("refused", true, List.of()), at(58));
        var move = Courses.until(Courses.until(first, Courses.DNS_DO, 58, 60), Courses.DNS_CF, 50, 51);
        assertThat(told(Ribbon.of(running(move), at(61))))
                .endsWith("prepare 5", "provider 10", "authoritative 1 so far");
    }

    @Test
    void whatRecoversByItselfWasNeverMoved() {
        var alone = Courses.course(Optional.empty(), Optional.of(at(90)));
        assertThat(told(Ribbon.of(alone, at(500)))).containsExactly("detect 30", "decide 60");
        var quiet = Varied.with(alone, "detected", Optional.empty(), "restored", Optional.empty());
        assertThat(told(Ribbon.of(quiet, at(12)))).containsExactly("detect 12 so far");
    }

    @Test
    void aPlannedSwitchHasNothingToDetect() {
        var planned = Varied.with(Courses.ended(100, 104), "detected", Optional.empty(), "onset", at(45));
        assertThat(told(Ribbon.of(planned, at(104)))).startsWith("prepare 5", "provider 3");
    }

    @Test
    void settingsAndPlanGiveEachPartItsTime() {
        var planned = Ribbon.of(Courses.ended(100, 104), at(104)).planned();
        assertThat(planned)
                .containsEntry(Part.DETECT, Duration.ofSeconds(35))
                .containsEntry(Part.DECIDE, Duration.ofSeconds(15))
                .containsEntry(Part.PREPARE, Duration.ofSeconds(4))
                .containsEntry(Part.PROVIDER, Duration.ofSeconds(2))
                .containsEntry(Part.AUTHORITATIVE, Duration.ofSeconds(2))
                .containsEntry(Part.TTL, Duration.ofSeconds(60))
                .containsEntry(Part.FINISH, Duration.ofSeconds(2))
                .doesNotContainKey(Part.TAIL);
    }
}
