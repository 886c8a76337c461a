// SPDX-License-Identifier: Apache-2.0
package dev.bascule.notify;

import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckId;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.Timeline;
import dev.bascule.journal.RecordCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MutesTest {
    private static final CheckId API = new CheckId(GENESIS, Optional.of(FRA), "api");
    private static final CheckId DB = new CheckId(GENESIS, Optional.of(FRA), "db");
    private static final Event MUTED =
            new Event.CheckMuted(API, "db-team", "new version", START.plusSeconds(600), "ann");

    private static Recorded recorded(long second, Event event) {
        var at = START.plusSeconds(second);
        return new Recorded(second + 1, "genesis", at, at, event, "", FailoverState.ACTIVE);
    }

    private static Mutes after(Recorded... entries) {
        var mutes = Mutes.NONE;
        for (var entry : entries) {
            mutes = mutes.observe(entry);
        }
        return mutes;
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    @Test
    void holdsFromItsEntryUpToItsEndAndForNoOtherCheck() {
        var mutes = after(recorded(10, MUTED));
        assertThat(mutes.of(API, at(599))).contains(new Mute(API, "db-team", "new version", at(10), at(600), "ann"));
        assertThat(mutes.of(API, at(600))).isEmpty();
        assertThat(mutes.of(DB, at(10))).isEmpty();
    }

    @Test
    void theLastWordOnACheckHolds() {
        var longer = new Event.CheckMuted(API, "ann", "still building", at(900), "ann");
        assertThat(after(recorded(10, MUTED), recorded(20, longer)).of(API, at(800)))
                .map(Mute::owner)
                .contains("ann");
        assertThat(after(recorded(10, MUTED), recorded(20, new Event.CheckUnmuted(API, "bob")))
                        .of(API, at(30)))
                .isEmpty();
    }

    /// The journal is all that survives a restart.
    @Test
    void isReadBackFromTheJournalAsItWasWritten() {
        var codec = RecordCodec.of(Event.class);
        var unmuted = new Event.CheckUnmuted(API, "bob");
        for (var event : List.of(MUTED, unmuted)) {
            assertThat(codec.decode(codec.kind(event), codec.encode(event))).isEqualTo(event);
        }
    }

    @Test
    void changesNoStateAndHasNoEffectWhileASiteIsLost() {
        var state = Decider.replay(State.EMPTY, new Event.Configured(setup(policy()), "x"), START);
        state = Decider.replay(state, new Event.EngineStarted("ann", "1"), START);
        state = Decider.replay(state, new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"), START);
        state = Decider.replay(state, new Event.VerdictReached(Example.verdict(FRA, Health.UNHEALTHY, START)), at(10));
        assertThat(state.pending()).isPresent();

        var decision = Decider.decide(state, MUTED, policy(), at(20));

        assertThat(decision.state()).isEqualTo(state);
        assertThat(decision.effects()).isEmpty();
    }

    @Test
    void standsInTheTimelineWithWhoWhyAndUntilWhen() {
        assertThat(Timeline.of(recorded(10, MUTED))).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("ann");
            assertThat(line.text()).isEqualTo("mutes fra1/api until 2026-03-02T09:10:00Z: new version");
            assertThat(line.evidence()).containsExactly("looked after by db-team");
        });
    }
}
