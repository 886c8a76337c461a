// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Rehearsals;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Moves by hand from the first page to the start, typed and pressed as a person would.
class WizardJourneyTest extends FxTest {
    private static final String CONTINUE = "#wizard-continue";
    private static final String START = "#wizard-start";
    private static final String PHRASE = ".typed-confirmation .text-field";
    private static final String TICK = ".rule-list .check-box";

    private final Navigator navigator = new Navigator(Destination.of(Area.OVERVIEW));

    @Test
    void failsOverByKeyboard() {
        var fixture = new LiveFixture(Situation.HELD);
        journey(fixture, Verb.FAIL_OVER, keyboard -> {
            keyboard.press(CONTINUE);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            keyboard.type(PHRASE, "genesis to ams");
            keyboard.press(CONTINUE);
            keyboard.type(PHRASE, "3");
            keyboard.press(CONTINUE);
            keyboard.press(START);
            assertThat(fixture.client().sent()).as("no start without a reason").isEmpty();
            keyboard.type("#wizard-reason", "fra1 lost power");
            keyboard.press(START);
        });
        assertThat(fixture.client().sent()).singleElement().isInstanceOf(Command.Execute.class);
        assertThat(navigator.current()).isEqualTo(Destination.about(Area.EXECUTION, "genesis"));
    }

    @Test
    void enterGoesOnAsFarAsTheLastPageAndStartsNothing() {
        var fixture = new LiveFixture(Situation.HELD);
        journey(fixture, Verb.FAIL_OVER, keyboard -> {
            keyboard.strike(KeyCode.ENTER);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            keyboard.type(PHRASE, "genesis to ams");
            keyboard.strike(KeyCode.ENTER);
            keyboard.type(PHRASE, "3");
            keyboard.strike(KeyCode.ENTER);
            keyboard.type("#wizard-reason", "fra1 lost power");
            keyboard.strike(KeyCode.ENTER);
        });
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void nothingDangerousHasTheFocusAndEscapeIsHarmless() {
        var fixture = new LiveFixture(Situation.HELD);
        navigator.go(Destination.about(Area.FAILOVER, "genesis"));
        journey(fixture, Verb.FAIL_OVER, keyboard -> {
            assertThat(keyboard.find(CONTINUE).isFocused()).isFalse();
            keyboard.strike(KeyCode.ESCAPE);
        });
        assertThat(navigator.current().area()).isEqualTo(Area.OVERVIEW);
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void aPhraseCannotBePasted() {
        journey(new LiveFixture(Situation.HELD), Verb.FAIL_OVER, keyboard -> {
            keyboard.press(CONTINUE);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            var field = (TextField) keyboard.find(PHRASE);
            field.paste();
            assertThat(field.getText()).isEmpty();
            assertThat(((ActionButton) keyboard.find(CONTINUE)).isRefusing()).isTrue();
        });
    }

    @Test
    void failsBackOnceTheGatesAreOpen() {
        var fixture = new LiveFixture(Situation.FAILED_OVER);
        journey(fixture, Verb.FAIL_BACK, keyboard -> {
            assertThat(((ActionButton) keyboard.find(CONTINUE)).isRefusing())
                    .as("the primary has not proved itself")
                    .isTrue();
            fixture.become(Situation.CALM);
        });
        fixture.client().rehearses(Rehearsals::answer);
        journey(fixture, Verb.FAIL_BACK, keyboard -> {
            keyboard.press(CONTINUE);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            keyboard.type(PHRASE, "genesis to fra1");
            keyboard.press(CONTINUE);
            keyboard.type("#wizard-reason", "fra1 is back");
            keyboard.press(START);
        });
        var sent = (Command.Execute) fixture.client().sent().getLast();
        assertThat(sent.preview().plan().orElseThrow().verb()).isEqualTo(Verb.FAIL_BACK);
    }

    @Test
    void aDrillIsAnnouncedTypedAndOrderedAsOne() {
        var fixture = new LiveFixture(Situation.CALM);
        journey(fixture, Rehearsal.DR_TEST.code(), "genesis/ams3", keyboard -> {
            keyboard.press(CONTINUE);
            keyboard.type("#drill-note", "noc and db-team, told");
            keyboard.press(CONTINUE);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            keyboard.type(PHRASE, "DRILL ams3");
            keyboard.press(CONTINUE);
            keyboard.type("#wizard-reason", "the quarter");
            keyboard.press(START);
        });
        assertThat(fixture.client().sent()).singleElement().isInstanceOfSatisfying(Command.RunDrill.class, drill -> {
            assertThat(drill.rehearsal()).isEqualTo(Rehearsal.DR_TEST);
            assertThat(drill.note()).isEqualTo("noc and db-team, told");
            assertThat(drill.move().preview().plan().orElseThrow().verb()).isEqualTo(Verb.SWITCH_OVER);
        });
    }

    @Test
    void aPlanThatIsOnlyRehearsedEndsAtThePlanAndOrdersNothing() {
        var fixture = new LiveFixture(Situation.CALM);
        journey(fixture, Rehearsal.DRILL.code(), "genesis/ams3", keyboard -> {
            keyboard.press("#practice-plan_only");
            keyboard.press(CONTINUE);
            keyboard.press(TICK);
            keyboard.press(CONTINUE);
            assertThat(((ActionButton) keyboard.find(CONTINUE)).isRefusing()).isTrue();
        });
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void nothingIsPractisedWhileAMoveIsPending() {
        var fixture = new LiveFixture(Situation.BLOCKED);
        journey(fixture, Rehearsal.DRILL.code(), "genesis/ams3", keyboard -> {
            keyboard.type("#drill-note", "everybody");
            assertThat(((ActionButton) keyboard.find(CONTINUE)).isRefusing()).isTrue();
        });
    }

    @Test
    void opensOnTheSiteThatIsAskedFor() {
        journey(
                new LiveFixture(Situation.HELD),
                Verb.FAIL_OVER,
                "genesis/lon1",
                keyboard -> assertThat(((Toggle) keyboard.find("#target-lon1")).isSelected())
                        .isTrue());
    }

    private void journey(LiveFixture fixture, Verb verb, Consumer<Keyboard> steps) {
        journey(fixture, verb, "genesis", steps);
    }

    private void journey(LiveFixture fixture, Verb verb, String subject, Consumer<Keyboard> steps) {
        journey(fixture, verb.code(), subject, steps);
    }

    private void journey(LiveFixture fixture, String view, String subject, Consumer<Keyboard> steps) {
        fixture.client().rehearses(Rehearsals::answer);
        var screen = onFx(() -> new WizardScreen(fixture.client(), fixture.live(), Runnable::run, navigator));
        var stage = show(Theme.NIGHT, onFx(() -> new StackPane(screen.node())), 1280, 800);
        try {
            runOnFx(() -> screen.opened(new Destination(Area.FAILOVER, view, subject)));
            runOnFx(() -> steps.accept(new Keyboard(stage.getScene())));
        } finally {
            runOnFx(stage::close);
        }
    }
}
