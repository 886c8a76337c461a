// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.plan.Verb;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.Interference;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardStep;
import dev.bascule.views.failover.prepare.WizardViewModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The wizard as a page: its head, the part of the present step, and the panel that goes on or ends.
public final class WizardView extends VBox {
    private static final double SIDE = 452;

    private final WizardHead head = new WizardHead();
    private final StackPane notice = new StackPane();
    private final StackPane main = new StackPane();
    private final ScrollPane side = new ScrollPane();
    private final NavPanel nav;
    private final Map<WizardStep, StepFace> faces = new EnumMap<>(WizardStep.class);
    private final Runnable openRun;
    private Optional<WizardStep> shown = Optional.empty();
    private Optional<Interference> warned = Optional.empty();

    /// `cancel` leaves the wizard, `openRun` goes to the page of the run, `openTtls` to the planner of TTLs, and
    /// `openDrill` makes it a drill.
    public WizardView(WizardViewModel model, Runnable cancel, Runnable openRun, Runnable openTtls, Runnable openDrill) {
        this.openRun = openRun;
        getStyleClass().add("wizard");
        nav = new NavPanel(model, cancel);
        var isFailback = model.page().verb() == Verb.FAIL_BACK;
        var isDrill = model.page().practice().isPresent();
        faces.put(
                WizardStep.TARGET,
                isDrill
                        ? new DrillFace(model)
                        : isFailback ? new GatesFace() : new TargetFace(model, openTtls, openDrill));
        faces.put(WizardStep.PRECONDITIONS, new PreconditionsFace(model));
        faces.put(WizardStep.PLAN, new PlanFace(model));
        faces.put(WizardStep.CONFIRM, new ConfirmFace(model));
        side.setFitToWidth(true);
        side.setFitToHeight(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(side, Priority.ALWAYS);
        var right = new VBox(side, nav);
        nav.setMinHeight(USE_PREF_SIZE);
        right.getStyleClass().add("right");
        right.setMinWidth(SIDE);
        right.setMaxWidth(SIDE);
        right.setPrefWidth(SIDE);
        var body = new HBox(Columns.growing(main), right);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, notice, body);
        model.pageProperty().subscribe(this::show);
    }

    /// Height of the head, which no dialog may cover: it tells of the countdown.
    public double headHeight() {
        return head.getHeight();
    }

    private void show(WizardPage page) {
        head.show(page);
        nav.show(page);
        warn(page.interference());
        var face = faces.get(page.step());
        if (face == null) {
            return;
        }
        face.show(page);
        if (shown.filter(page.step()::equals).isEmpty()) {
            shown = Optional.of(page.step());
            main.getChildren().setAll(face.main());
            side.setContent(face.side());
        }
    }

    private void warn(Optional<Interference> interference) {
        if (interference.equals(warned)) {
            return;
        }
        warned = interference;
        notice.getChildren().setAll(interference.stream().map(this::strip).toList());
    }

    private Node strip(Interference interference) {
        return interference.isRunning()
                ? new Strip(
                        Mark.TRANSITION,
                        interference.words(),
                        ActionButton.usual("Show the run", openRun).small())
                : new Strip(Mark.DEGRADED, interference.words());
    }
}
