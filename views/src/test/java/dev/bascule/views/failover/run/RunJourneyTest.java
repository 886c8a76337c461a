// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.fixture.FakeDesk;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Decisions in the middle of a run, by keyboard.
class RunJourneyTest extends FxTest {
    /// They come frame by frame.
    private static final int COLUMNS = 3;

    private final LiveFixture fixture = new LiveFixture(Situation.FAILING_OVER);
    private final FakeDesk desk = onFx(FakeDesk::new);

    @Test
    void anAbortTakesAReasonAndASecondConfirmation() {
        journey(Runs.RUNNING, keyboard -> {
            keyboard.chord(KeyCode.X);
            assertThat(desk.isShowingDialog()).isTrue();
            keyboard.press("#abort-go");
            assertThat(sent()).as("no reason yet").isEmpty();
            keyboard.type("#abort-reason", "the target is worse");
            keyboard.press("#abort-go");
            assertThat(sent()).as("asked once").isEmpty();
            assertThat(((ActionButton) keyboard.find("#abort-go")).getText()).isEqualTo("Yes, undo 8 steps now");
            keyboard.press("#abort-go");
        });
        assertThat(sent()).singleElement().isInstanceOf(Command.Abort.class);
        assertThat(desk.isShowingDialog()).isFalse();
    }

    @Test
    void aStoppedStepIsLeftOutWithAReason() {
        journey(Runs.STOPPED, keyboard -> {
            assertThat(desk.spoken()).singleElement().asString().startsWith("Step 12 stopped");
            ways(keyboard).get(1).fire();
            keyboard.press("#decision-go");
            assertThat(sent()).as("no reason yet").isEmpty();
            keyboard.type("#skip-reason", "changed by hand");
            keyboard.press("#decision-go");
        });
        var skip = (Command.Skip) sent().getLast();
        assertThat(skip.reason()).isEqualTo("changed by hand");
    }

    @Test
    void aStoppedStepIsTriedAgain() {
        journey(Runs.STOPPED, keyboard -> keyboard.press("#decision-go"));
        assertThat(sent()).singleElement().isInstanceOf(Command.Resume.class);
    }

    @Test
    void theQuestionGoesAwayWhenAnotherConsoleAnswersIt() {
        journey(Runs.STOPPED, keyboard -> {
            assertThat(desk.isShowingDialog()).isTrue();
            fixture.show(Runs.RUNNING.snapshot());
            assertThat(desk.isShowingDialog()).isFalse();
        });
    }

    @Test
    void theAbortQuestionGoesAwayWhenTheRunEndsByItself() {
        journey(Runs.RUNNING, keyboard -> {
            keyboard.chord(KeyCode.X);
            assertThat(desk.isShowingDialog()).isTrue();
            fixture.show(Runs.COMPLETED.snapshot());
            assertThat(desk.isShowingDialog()).isFalse();
            keyboard.chord(KeyCode.X);
            assertThat(desk.isShowingDialog()).as("nothing is left to abort").isFalse();
        });
        assertThat(sent()).isEmpty();
    }

    @Test
    void theEndOfARunLeavesAnotherDialogAlone() {
        journey(Runs.RUNNING, keyboard -> {
            keyboard.chord(KeyCode.X);
            desk.openDialog(new StackPane());
            fixture.show(Runs.COMPLETED.snapshot());
            assertThat(desk.isShowingDialog()).isTrue();
        });
    }

    @Test
    void aPersonTicksTheChecklistAndAMeasurementDoesNot() {
        journey(Runs.COMPLETED, keyboard -> {
            for (var item : keyboard.find(".checklist-item").getParent().lookupAll(".checklist-item")) {
                item.requestFocus();
                keyboard.strike(KeyCode.SPACE);
            }
        });
        assertThat(sent())
                .allSatisfy(c -> assertThat(((Command.Tick) c).item()).isIn("monitored", "documented"))
                .hasSize(2);
    }

    @Test
    void inAWindowTheColumnsComeOneAfterAnother() {
        fixture.show(Runs.RUNNING.snapshot());
        var screen = onFx(() -> new ExecutionScreen(
                fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.OVERVIEW)), desk));
        var stage = show(Theme.DAY, onFx(() -> new StackPane(screen.node())), 1280, 800);
        try {
            assertThat(onFx(() -> {
                        screen.opened(Destination.about(Area.EXECUTION, "genesis"));
                        return columns(screen);
                    }))
                    .isZero();
            frames(COLUMNS + 1);
            assertThat(onFx(() -> columns(screen))).isEqualTo(COLUMNS);
        } finally {
            runOnFx(stage::close);
        }
    }

    private static int columns(ExecutionScreen screen) {
        var row = (Parent) screen.node().lookup(".execution .body");
        return row.getChildrenUnmodifiable().size();
    }

    @Test
    void preparingMakesNoOtherPageThanTheOneOnShow() {
        var screen = onFx(() -> new ExecutionScreen(
                fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.OVERVIEW)), desk));
        runOnFx(() -> screen.opened(Destination.about(Area.EXECUTION, "ledger")));
        var open = onFx(() -> ((Parent) screen.node()).getChildrenUnmodifiable().getFirst());
        runOnFx(screen::prepare);
        assertThat(onFx(() -> ((Parent) screen.node()).getChildrenUnmodifiable().getFirst()))
                .isSameAs(open);
    }

    private static List<ToggleButton> ways(Keyboard keyboard) {
        return keyboard.find(".choices").getParent().lookupAll(".choice-card").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    private List<Command> sent() {
        return fixture.client().sent();
    }

    private void journey(Runs run, Consumer<Keyboard> steps) {
        fixture.show(run.snapshot());
        var navigator = new Navigator(Destination.of(Area.OVERVIEW));
        var screen = onFx(() -> new ExecutionScreen(fixture.client(), fixture.live(), Runnable::run, navigator, desk));
        var stage = show(Theme.DAY, onFx(() -> new StackPane(screen.node(), desk.layer())), 1280, 800);
        try {
            runOnFx(() -> screen.opened(Destination.about(Area.EXECUTION, "genesis")));
            frames(COLUMNS + 1);
            runOnFx(() -> steps.accept(new Keyboard(stage.getScene())));
        } finally {
            runOnFx(stage::close);
        }
    }
}
