// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.drill.Fault;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.styles.Theme;
import dev.bascule.views.fixture.FakeFaults;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.shell.palette.Deed;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteCommandsTest {
    private final LiveFixture fixture = new LiveFixture(Situation.CALM);
    private final List<Destination> windows = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();
    private final Navigator navigator = new Navigator(Destination.of(Area.TIMELINE));
    private final Appearance appearance = new Appearance(new RememberedChoices());
    private final FakeFaults faults = new FakeFaults();
    private final PaletteCommands commands =
            new PaletteCommands(fixture.live(), sent::add, navigator, appearance, Optional.of(faults), windows::add);

    @ParameterizedTest
    @CsvSource({
        "CALM,              Hold the countdown,        nothing counts down",
        "CALM,              Start now…,                nothing counts down",
        "CALM,              Approve and start…,        no plan waits for approval",
        "CALM,              Dismiss the pending move…, no move is pending",
        "CALM,              Fail back…,                genesis is not failed over",
        "CALM,              Acknowledge the incident,  no incident is open",
        "FAILING_OVER,      Fail over…,                a run is under way",
        "FAILING_OVER,      Switch over…,              a run is under way",
        "READ_ONLY_FOLLOWER, Probe now,                'read-only here, watcher-eu leads'",
    })
    void whatCannotBeDoneSaysWhy(Situation situation, String title, String why) {
        fixture.become(situation);
        assertThat(entry(title).deed()).isEqualTo(new Deed.Refused(why));
    }

    @Test
    void theCountdownIsHeldAtOnceAndReleasedByTheSameKey() {
        fixture.become(Situation.COUNTDOWN);
        atOnce("Hold the countdown");
        fixture.become(Situation.HELD);
        atOnce("Let the countdown go on");
        assertThat(sent)
                .containsExactly(
                        new Command.Hold(Genesis.ID, "noc-b2", "held from the palette"),
                        new Command.ResumeCountdown(Genesis.ID, "noc-b2"));
    }

    @Test
    void whatMovesTrafficTakesAReason() {
        fixture.become(Situation.COUNTDOWN);
        assertThat(withReason("Start now…", "the desk waits"))
                .startsWith("It starts at once: Fail over from fra1 to ams3");
        fixture.become(Situation.AWAITING_APPROVAL);
        withReason("Approve and start…", "agreed");
        withReason("Automation to DISARMED…", "a change is rolled out");
        assertThat(sent).hasSize(3);
        assertThat(sent.getFirst()).isEqualTo(new Command.Hasten(Genesis.ID, "noc-b2", "the desk waits"));
        assertThat(sent.get(1)).isInstanceOf(Command.ApprovePending.class);
        assertThat(sent.getLast())
                .isEqualTo(
                        new Command.SetAutomation(Genesis.ID, Automation.DISARMED, "noc-b2", "a change is rolled out"));
    }

    @Test
    void aMoveOpensTheWizardAndSendsNothing() {
        atOnce("Fail over…");
        assertThat(navigator.current()).isEqualTo(new Destination(Area.FAILOVER, Verb.FAIL_OVER.code(), "genesis"));
        assertThat(sent).isEmpty();
    }

    @Test
    void theOtherThemeIsOffered() {
        atOnce("Day theme");
        assertThat(appearance.theme().get()).isEqualTo(Theme.DAY);
        atOnce("Night theme");
        assertThat(appearance.theme().get()).isEqualTo(Theme.NIGHT);
    }

    @Test
    void whatIsOnShowGoesToAnotherWindowToo() {
        atOnce("Another window");
        assertThat(windows).containsExactly(Destination.of(Area.TIMELINE));
    }

    @Test
    void theLabIsBrokenAndMended() {
        atOnce("Take fra1 down");
        assertThat(faults.standing()).containsExactly(new Fault.SiteOutage("fra1"));
        atOnce("Restore fra1");
        assertThat(faults.standing()).isEmpty();
    }

    @Test
    void outsideTheLabNothingCanBeBroken() {
        var real =
                new PaletteCommands(fixture.live(), sent::add, navigator, appearance, Optional.empty(), windows::add);
        assertThat(real.entries()).extracting(PaletteEntry::title).doesNotContain("Take fra1 down");
    }

    private PaletteEntry entry(String title) {
        return commands.entries().stream()
                .filter(e -> e.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The palette does not offer " + title));
    }

    private void atOnce(String title) {
        assertThat(entry(title).deed())
                .isInstanceOfSatisfying(Deed.AtOnce.class, d -> d.action().run());
    }

    private String withReason(String title, String reason) {
        var deed = (Deed.WithReason) entry(title).deed();
        deed.action().accept(reason);
        return deed.effect();
    }
}
