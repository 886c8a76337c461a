// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.lab;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.drill.Fault;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What can be made to go wrong, a row each with the button that begins or ends it, below a line that says that
/// nothing here is real.
final class LabView extends VBox {
    private static final String TRUTH =
            "A world inside this program: real sockets on this machine, invented sites. What you break here is seen by"
                    + " the same checks, decided by the same rules and switched at the same providers' interfaces as anywhere"
                    + " else, and harms nobody.";

    private final LabFaults faults;
    private final Panel panel = new Panel("What can go wrong", "");
    private final VBox rows = new VBox();
    private final Map<Fault, Row> shown = new LinkedHashMap<>();

    LabView(LabFaults faults, Runnable watch) {
        this.faults = faults;
        getStyleClass().add("lab");
        setFocusTraversable(true);
        var title = new Label("Lab");
        title.getStyleClass().addAll(Css.T16, Css.STRONG);
        var head = new HBox(
                title,
                new Tag("nothing here is real"),
                Columns.space(),
                ActionButton.usual("Watch the overview", watch));
        head.getStyleClass().add(Css.TOOLBAR);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        panel.setContent(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        var body = new VBox(new ProseFlow(TRUTH, Css.T13, Css.F2), panel);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    /// Shows what the deployment offers; a row stays the same node while it does.
    void show(DeploymentPicture picture) {
        var offered = Mischief.of(picture);
        panel.setSubtitle(picture.deployment().id().value());
        if (!offered.stream()
                .map(Mischief::fault)
                .toList()
                .equals(shown.keySet().stream().toList())) {
            shown.clear();
            offered.forEach(m -> shown.put(m.fault(), new Row(m)));
            rows.getChildren().setAll(shown.values());
        }
        tell();
    }

    private void tell() {
        var standing = faults.standing();
        shown.forEach((fault, row) -> row.show(standing.contains(fault)));
    }

    /// One thing that can be made to go wrong.
    private final class Row extends HBox {
        private final Mischief mischief;
        private final Tag mark = new Tag("broken by you");
        private final ActionButton button;
        private boolean isBroken;

        Row(Mischief mischief) {
            this.mischief = mischief;
            getStyleClass().addAll(Css.ROW, "mischief");
            var about = new Label(mischief.about());
            about.getStyleClass().addAll(Css.T13, Css.STRONG);
            button = ActionButton.usual(mischief.begin(), this::turn);
            getChildren()
                    .addAll(
                            Columns.left(about, 112),
                            Columns.growing(new ProseLine(mischief.effect(), Css.T12, Css.F2)),
                            mark,
                            button);
        }

        void show(boolean broken) {
            isBroken = broken;
            mark.setVisible(broken);
            button.setText(broken ? mischief.heal() : mischief.begin());
            button.setAccessibleText(button.getText() + ". " + mischief.effect());
        }

        private void turn() {
            if (isBroken) {
                faults.heal(mischief.fault());
            } else {
                faults.begin(mischief.fault());
            }
            tell();
        }
    }
}
