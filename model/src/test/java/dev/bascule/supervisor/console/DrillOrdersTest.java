// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.client.Command;
import dev.bascule.client.Preview;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillOrdersTest {
    private IncidentBook book = IncidentBook.EMPTY;

    DrillOrdersTest() {
        tell(new Event.Configured(setup(policy()), "x"));
        tell(new Event.EngineStarted("ann", "1"));
        tell(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
    }

    @Test
    void theMarkStandsBeforeTheMove() {
        var events = events(drill(Verb.SWITCH_OVER));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOfSatisfying(Event.DrillMarked.class, mark -> {
            assertThat(mark.drill()).isTrue();
            assertThat(mark.announced().orElseThrow().to()).isEqualTo(AMS);
            assertThat(mark.announced().orElseThrow().note()).isEqualTo("noc and db-team");
        });
        assertThat(events.getLast()).isInstanceOf(Event.MoveOrdered.class);
    }

    @Test
    void noDrillBeginsInsideAnotherOrWithoutAPlannedSwitch() {
        assertRefused(drill(Verb.FAIL_OVER), "planned switch");
        events(drill(Verb.SWITCH_OVER)).stream().limit(1).forEach(this::tell);
        assertRefused(drill(Verb.SWITCH_OVER), "under way already");
    }

    @Test
    void nothingIsPractisedWhileSomethingRealIsOpen() {
        tell(new Event.VerdictReached(Example.verdict(FRA, Health.UNHEALTHY, START)));
        tell(new Event.PendingDismissed("ann", "not now"));
        assertRefused(drill(Verb.SWITCH_OVER), "open and real");
    }

    @Test
    void onlyADrillThatStandsStillIsEndedAndWithAReason() {
        var end = new Command.EndDrill(GENESIS, "ann", "we stay");
        assertRefused(end, "No drill is under way");
        events(drill(Verb.SWITCH_OVER)).forEach(this::tell);
        assertRefused(end, "abort it; then the drill can be ended");
    }

    private void assertRefused(Command command, String why) {
        assertThatThrownBy(() -> events(command)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private List<Event> events(Command command) {
        return Orders.events(command, book.state(), book, START);
    }

    private void tell(Event event) {
        book = book.observe(new Recorded(1, GENESIS.value(), START, START, event, "", FailoverState.ACTIVE));
    }

    private static Command drill(Verb verb) {
        var held = Example.pointing("203.0.113.10");
        var facts = Example.facts(List.of(), List.of(Example.found(DO, held), Example.found(CF, held)), START);
        var plan = Planner.plan(setup(policy()), verb, FRA, AMS, facts, START);
        var preview = new Preview(
                plan, List.of(), List.of(), List.of(), facts, Duration.ofSeconds(60), START.plusSeconds(60));
        var move = new Command.Execute(GENESIS, preview, "ann", "monthly", List.of(), List.of());
        return new Command.RunDrill(move, Rehearsal.DRILL, " noc and db-team ");
    }
}
