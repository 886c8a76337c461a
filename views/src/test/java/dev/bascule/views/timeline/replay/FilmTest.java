// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckId;
import dev.bascule.client.History;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import dev.bascule.views.control.Mark;
import dev.bascule.views.timeline.figure.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static final CheckId API = new CheckId(Example.GENESIS, Optional.of(Example.FRA), "api");

    /// Some hundred entries, some of them recorded later than they happened.
    private static History history() {
        var random = new Random(7);
        var journal = new ArrayList<Recorded>();
        add(journal, 0, new Event.Configured(Example.setup(Example.policy()), "x"));
        add(journal, 0, new Event.EngineStarted("ann", "1"));
        add(journal, 1, new Event.ActiveSiteSeen(Optional.of(Example.FRA), "both"));
        for (var i = 3; i < 600; i++) {
            var health = Health.values()[random.nextInt(3)];
            var late = random.nextInt(20) == 0 ? 30 : 0;
            add(
                    journal,
                    i - late,
                    i % 3 == 0
                            ? new Event.VerdictReached(Example.verdict(Example.AMS, health, at(i)))
                            : new Event.CheckTurned(API, "here" + i % 5, Health.UNKNOWN, health, "because " + i));
        }
        return History.of(journal, Instant.EPOCH, at(700));
    }

    private static void add(List<Recorded> journal, long second, Event event) {
        journal.add(
                new Recorded(journal.size() + 1L, "genesis", at(second), at(second), event, "", FailoverState.ACTIVE));
    }

    private static Instant at(long second) {
        return Example.START.plusSeconds(second);
    }

    @Test
    void showsEveryMomentAsAReplayFromTheBeginningDoes() {
        var history = history();
        var film = new Film(history);
        for (var second = -5; second < 700; second += 3) {
            assertThat(film.at(at(second)))
                    .as("at %d s", second)
                    .isEqualTo(history.beginning().after(history.entries(), at(second)));
        }
    }

    @Test
    void tellsWhatHeldAndNotWhatCameLater() {
        var film = new Film(history());
        var before = Then.of(film.at(at(-1)), Optional.empty());
        assertThat(before.served()).isEqualTo(Then.NOT_CONFIGURED);
        assertThat(before.sites()).isEmpty();
        var early = Then.of(film.at(at(1)), Optional.empty());
        assertThat(early.served()).isEqualTo("served from fra1");
        assertThat(early.sites()).extracting(Then.SiteThen::mark).containsOnly(Mark.UNKNOWN);
        assertThat(early.sites()).extracting(Then.SiteThen::detail).containsOnly("no verdict yet");
    }

    @Test
    void aShareOfAnEarlierMoveIsNotThatOfThisMoment() {
        var share = Optional.of(new Share(at(5), 0.5, "3 of 6", 9));
        assertThat(Then.of(new Film(history()).at(at(50)), share).dns()).startsWith("DNS share not recorded");
    }
}
