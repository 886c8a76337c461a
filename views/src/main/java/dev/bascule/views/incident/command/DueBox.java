// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Incident;
import dev.bascule.incident.lead.NextUpdate;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The next update that was promised, counting down; loud once it is overdue.
public final class DueBox extends VBox {
    private static final double GLYPH = 16;

    private final Label caption = new Label("Next update");
    private final Label value = new Label("–");
    private final Label note = new Label();
    private final StateGlyph glyph = new StateGlyph(Mark.DEGRADED, GLYPH);
    private final ActionButton promise;

    public DueBox(CommandForms forms) {
        promise = Rows.asking("Promise…", forms::promise).small();
        getStyleClass().addAll("metric", "due");
        caption.getStyleClass().addAll(Css.T11, Css.F3);
        value.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T20);
        note.getStyleClass().addAll(Css.T11, Css.F3);
        for (var label : new Label[] {caption, value, note}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        glyph.managedProperty().bind(glyph.visibleProperty());
        var line = new HBox(glyph, value, note, promise);
        line.setSpacing(6);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(caption, line);
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(Incident incident, Instant now) {
        var next = incident.conduct().nextUpdate();
        var overdue = next.filter(u -> u.isOverdue(now)).isPresent();
        value.setText(next.map(u -> Figures.remaining(u.distance(now))).orElse("–"));
        note.setText(overdue ? "OVERDUE" : "");
        glyph.setVisible(overdue);
        Mark.paint(this, overdue ? Mark.DEGRADED : null);
        var isClosed = incident.status() == Incident.Status.CLOSED;
        promise.refuseBecause(isClosed ? "It is closed; nobody waits for an update." : null);
        setAccessibleText("Next update, " + (overdue ? "OVERDUE by " : "") + value.getText() + ", " + due(next));
    }

    private static String due(Optional<NextUpdate> next) {
        return next.map(u -> "due at " + Figures.time(u.due()) + ", promised by " + u.by())
                .orElse("none promised");
    }
}
