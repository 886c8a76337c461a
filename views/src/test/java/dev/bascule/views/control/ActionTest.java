// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.action.TypedConfirmation;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ActionTest extends FxTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> done = new ArrayList<>();
    private VBox root;
    private Stage window;

    @BeforeEach
    void openWindow() {
        root = onFx(() -> new VBox(20));
        window = show(Theme.NIGHT, root, 600, 400);
    }

    @AfterEach
    void closeWindow() {
        runOnFx(window::close);
    }

    @Test
    void aTypedConfirmationUnlocksOnTheExactPhraseOnly() {
        TypedConfirmation confirmation = onFx(() -> new TypedConfirmation("genesis to ams3", "unlock the next step"));
        runOnFx(() -> root.getChildren().add(confirmation));
        robot.clickOn(confirmation.field()).write("genesis to ams");
        assertThat(onFx(confirmation::isUnlocked)).isFalse();
        robot.write("3");
        assertThat(onFx(confirmation::isUnlocked)).isTrue();
        robot.write(" ");
        assertThat(onFx(confirmation::isUnlocked)).isFalse();
    }

    @Test
    void aTypedConfirmationCannotBePasted() {
        TypedConfirmation confirmation = onFx(() -> new TypedConfirmation("genesis to ams3", "unlock the next step"));
        runOnFx(() -> {
            root.getChildren().add(confirmation);
            ClipboardContent content = new ClipboardContent();
            content.putString("genesis to ams3");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn(confirmation.field()).push(KeyCode.CONTROL, KeyCode.V);
        assertThat(onFx(() -> confirmation.field().getText())).isEmpty();
    }

    @Test
    void aTypedConfirmationCountsWhatIsTyped() {
        TypedConfirmation confirmation = onFx(() -> new TypedConfirmation("genesis", "go on"));
        runOnFx(() -> root.getChildren().add(confirmation));
        robot.clickOn(confirmation.field()).write("gen");
        assertThat(onFx(() -> confirmation.field().getAccessibleText())).contains("3 of 7 characters");
    }

    @Test
    void aRefusingButtonStaysReachableAndDoesNothing() {
        ActionButton button = onFx(() -> ActionButton.primary("Fail over now…", () -> done.add("fired")));
        runOnFx(() -> {
            root.getChildren().add(button);
            button.refuseBecause("The target is UNKNOWN.");
        });
        robot.clickOn(button);
        assertThat(done).isEmpty();
        assertThat(onFx(button::isFocused)).isTrue();
        assertThat(onFx(() -> button.getTooltip().getText())).isEqualTo("The target is UNKNOWN.");
        runOnFx(() -> button.refuseBecause(null));
        robot.clickOn(button);
        assertThat(done).containsExactly("fired");
    }

    @Test
    void segmentsMoveTheFocusByArrowAndChooseBySpace() {
        Segmented<String> segmented =
                onFx(() -> new Segmented<>("View", List.of("By site", "By service"), word -> word));
        runOnFx(() -> {
            root.getChildren().add(segmented);
            segmented.nodeOf("By site").requestFocus();
        });
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(onFx(segmented::getValue)).isEqualTo("By service");
        assertThat(onFx(() -> segmented.nodeOf("By service").getAccessibleText()))
                .isEqualTo("View, By service, 2 of 2");
    }

    @Test
    void escapeClearsAFilterBeforeItDoesAnythingElse() {
        FilterField filter = onFx(() -> new FilterField("Filter", "/"));
        runOnFx(() -> root.getChildren().add(filter));
        robot.clickOn(filter).write("api").type(KeyCode.ESCAPE);
        assertThat(onFx(() -> filter.getText().length())).isZero();
    }
}
