// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.ValueLabel;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// One step of a run: number, how it stands, name, what it took and what the plan expected.
public final class StepRow extends HBox {
    /// Below this width the title needs the place of the planned time.
    public static final double ROOM_FOR_PLAN = 360;

    private static final double ICON = 15;

    private final Label number = new Label();
    private final StackPane sign = new StackPane();
    private final ProseFlow name = new ProseFlow("", "name").beside();
    private final ProseLine note = new ProseLine("", "note").whole();
    private final Bar bar = new Bar(0, 6);
    private final ProseLine progress = new ProseLine("", "progress");
    private final VBox middle = new VBox();
    private final HBox names = new HBox(name, note);
    private final ValueLabel actual = new ValueLabel("", "");
    private final ValueLabel planned = new ValueLabel("", "");
    private @Nullable StepState state;

    public StepRow(StepLine line) {
        getStyleClass().add("step-row");
        number.getStyleClass().add("number");
        sign.getStyleClass().add("sign");
        middle.getStyleClass().add("middle");
        names.getStyleClass().add("names");
        middle.setMaxHeight(USE_PREF_SIZE);
        actual.getStyleClass().addAll("actual", "align-right");
        planned.getStyleClass().addAll("planned", "align-right");
        var hasRoom = widthProperty().greaterThanOrEqualTo(ROOM_FOR_PLAN);
        planned.visibleProperty().bind(hasRoom);
        planned.managedProperty().bind(hasRoom);
        setHgrow(middle, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(number, sign, middle, actual, planned);
        show(line);
    }

    public void show(StepLine line) {
        number.setText(Integer.toString(line.number()));
        enter(line.state());
        name.setText(line.name());
        note.setText(line.note());
        if (line.state() == StepState.RUNNING) {
            bar.show(line.progress(), Mark.TRANSITION);
            progress.setText(line.progressText());
        }
        actual.show(line.actual(), line.actual().isEmpty() ? "" : "s");
        planned.show(line.planned(), line.planned().isEmpty() ? "" : "s");
        setAccessibleText(spoken(line));
    }

    /// New nodes cost a styling pass, so they are made only when the state changes.
    private void enter(StepState newState) {
        if (newState == state) {
            return;
        }
        state = newState;
        Mark.paint(this, newState.mark());
        for (StepState each : StepState.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.pseudoClass()), each == newState);
        }
        sign.getChildren().setAll(signOf(newState));
        if (newState == StepState.RUNNING) {
            middle.getChildren().setAll(names, bar, progress);
        } else {
            middle.getChildren().setAll(names);
        }
    }

    private static String spoken(StepLine line) {
        String detail = line.state() == StepState.RUNNING ? ", " + line.progressText() : "";
        String time = line.actual().isEmpty()
                ? line.planned() + " seconds planned"
                : line.actual() + " of " + line.planned() + " seconds";
        return SpokenUnits.spell("Step " + line.number() + ", " + line.name() + ", "
                + line.state().word() + detail + ", " + time);
    }

    private static Node signOf(StepState state) {
        return switch (state) {
            case WAITING -> {
                Circle ring = new Circle(4);
                ring.getStyleClass().add("waiting");
                yield ring;
            }
            case RUNNING -> {
                StateGlyph chevrons = new StateGlyph(Mark.TRANSITION, ICON);
                Pulse.on(chevrons);
                yield chevrons;
            }
            case DONE -> new IconView(Icon.CHECK, ICON);
            case RETRIED -> new StateGlyph(Mark.DEGRADED, ICON - 1);
            case FAILED -> new StateGlyph(Mark.UNHEALTHY, ICON);
            case SKIPPED -> new IconView(Icon.MINUS, ICON);
            case ROLLED_BACK -> new IconView(Icon.REPLAY, ICON);
        };
    }
}
