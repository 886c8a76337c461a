// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Checks;
import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {
    private static final SiteId FRA1 = new SiteId("fra1");

    /// Votes as first letters (`n` is not healthy, that is UNHEALTHY) and what a majority makes of them.
    @ParameterizedTest
    @CsvSource({
        "h,    HEALTHY",
        "n,    UNHEALTHY",
        "u,    UNKNOWN",
        "d,    DEGRADED",
        "hh,   HEALTHY",
        "hn,   UNKNOWN",
        "hu,   UNKNOWN",
        "nu,   UNKNOWN",
        "nn,   UNHEALTHY",
        "hd,   DEGRADED",
        "dn,   DEGRADED",
        "hhn,  HEALTHY",
        "hnn,  UNHEALTHY",
        "hnu,  UNKNOWN",
        "nnu,  UNHEALTHY",
        "hhu,  HEALTHY",
        "huu,  UNKNOWN",
        "uuu,  UNKNOWN",
        "hdn,  DEGRADED",
        "hhnn, UNKNOWN",
        "hnnn, UNHEALTHY",
    })
    void majorityMeansMoreThanHalfAndAtLeastTwoWhereTwoExist(String votes, Health verdict) {
        assertThat(judged(votes, new QuorumRule.Majority()).health()).isEqualTo(verdict);
    }

    @Test
    void allMeansAll() {
        assertThat(judged("nnh", new QuorumRule.All()).health()).isEqualTo(Health.UNKNOWN);
        assertThat(judged("nnn", new QuorumRule.All()).health()).isEqualTo(Health.UNHEALTHY);
    }

    @Test
    void silenceIsNeverHealthy() {
        var verdict = judged("", new QuorumRule.AtLeast(1));

        assertThat(verdict.health()).isEqualTo(Health.UNKNOWN);
        assertThat(verdict.because()).isEqualTo("no checker looks at this site");
    }

    @Test
    void saysWhoDisagrees() {
        assertThat(judged("hn", new QuorumRule.Majority()).because())
                .isEqualTo("no quorum of 2 (1 healthy, 1 unhealthy): c1 says evidence n");
        assertThat(judged("hhn", new QuorumRule.Majority()).because())
                .isEqualTo("2 of 3 checkers say healthy (2 needed): evidence h");
    }

    @Test
    void holdsWithoutAFlappingCheckerIfEnoughOthersAreSteady() {
        assertThat(judged("hhH", new QuorumRule.Majority()).flapping()).isFalse();
        assertThat(judged("nN", new QuorumRule.Majority()).flapping()).isTrue();
        assertThat(judged("H", new QuorumRule.Majority()).flapping()).isTrue();
    }

    @Test
    void goesOnSinceItTurned() {
        var first = judged("hh", new QuorumRule.Majority());
        var later = Checks.START.plusSeconds(60);

        var same = Quorum.judge(FRA1, opinions("hh"), new QuorumRule.Majority(), Optional.of(first), later);
        var turned = Quorum.judge(FRA1, opinions("nn"), new QuorumRule.Majority(), Optional.of(first), later);

        assertThat(same.since()).isEqualTo(Checks.START);
        assertThat(turned.since()).isEqualTo(later);
    }

    @Test
    void aWorseVoteNeverHealsAndNeverTakesUnhealthyBack() {
        for (var votes : allVotes()) {
            for (var rule : List.of(new QuorumRule.Majority(), new QuorumRule.All(), new QuorumRule.AtLeast(2))) {
                var before = judged(votes, rule).health();
                for (var worse : worsened(votes)) {
                    var after = judged(worse, rule).health();
                    assertThat(after == Health.HEALTHY && before != Health.HEALTHY)
                            .as("%s → %s by %s", votes, worse, rule)
                            .isFalse();
                    assertThat(before == Health.UNHEALTHY && after != Health.UNHEALTHY)
                            .as("%s → %s by %s", votes, worse, rule)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aVoteThatFallsSilentNeverMakesAVerdict() {
        for (var votes : allVotes()) {
            var before = judged(votes, new QuorumRule.Majority()).health();
            for (var i = 0; i < votes.length(); i++) {
                var silent = votes.substring(0, i) + "u" + votes.substring(i + 1);
                assertThat(judged(silent, new QuorumRule.Majority()).health())
                        .as("%s → %s", votes, silent)
                        .isIn(before, Health.UNKNOWN, Health.DEGRADED);
            }
        }
    }

    private static List<String> allVotes() {
        var all = new ArrayList<>(List.of(""));
        for (var size = 1; size <= 4; size++) {
            for (var prefix : List.copyOf(all)) {
                if (prefix.length() == size - 1) {
                    List.of("h", "d", "n", "u").forEach(vote -> all.add(prefix + vote));
                }
            }
        }
        return all;
    }

    private static List<String> worsened(String votes) {
        return IntStream.range(0, votes.length())
                .filter(i -> "hd".indexOf(votes.charAt(i)) >= 0)
                .mapToObj(i -> votes.substring(0, i) + (votes.charAt(i) == 'h' ? "d" : "n") + votes.substring(i + 1))
                .toList();
    }

    private static Verdict judged(String votes, QuorumRule rule) {
        return Quorum.judge(FRA1, opinions(votes), rule, Optional.empty(), Checks.START);
    }

    /// A capital letter votes alike but flaps.
    private static List<SiteView.Opinion> opinions(String votes) {
        return IntStream.range(0, votes.length())
                .mapToObj(i -> opinion("c" + i, votes.charAt(i)))
                .toList();
    }

    private static SiteView.Opinion opinion(String checker, char sign) {
        var health = switch (Character.toLowerCase(sign)) {
            case 'h' -> Health.HEALTHY;
            case 'd' -> Health.DEGRADED;
            case 'n' -> Health.UNHEALTHY;
            default -> Health.UNKNOWN;
        };
        var vote = new Vote(new CheckerId(checker), health, "evidence " + sign, Checks.START);
        return new SiteView.Opinion(
                FRA1, vote, Optional.empty(), Character.isUpperCase(sign), Optional.empty(), Optional.of(Checks.START));
    }
}
