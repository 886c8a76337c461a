// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One incident in the list: its id, state, title, onset, and how long users waited.
final class IncidentCell extends ListCell<Incident> {
    private static final double ID = 88;
    private static final double STATUS = 116;
    private static final double TIME = 110;
    private static final double SPAN = 130;

    private final Supplier<Instant> now;

    /// `now` tells whether an onset needs its day.
    IncidentCell(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    protected void updateItem(Incident incident, boolean empty) {
        super.updateItem(incident, empty);
        if (empty || incident == null) {
            setGraphic(null);
            return;
        }
        var row = new HBox(
                column(incident.id(), ID, Css.MONO, Css.T12, Css.F1),
                status(incident),
                title(incident),
                column(onset(incident), TIME, Css.MONO, Css.T12, Css.F2),
                column(restored(incident), SPAN, Css.MONO, Css.T12, Css.F2));
        row.getStyleClass().addAll(Css.ROW, "incident-row");
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setAccessibleText(incident.id() + ", " + incident.status().code() + ", " + incident.title() + ", "
                + onset(incident) + ", " + restored(incident));
    }

    private static Node title(Incident incident) {
        var title = new ProseLine(incident.title(), Css.T12);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        return title;
    }

    private static Node status(Incident incident) {
        var tag = new Tag(incident.status().code().toUpperCase(Locale.ROOT));
        var box = new HBox(incident.status() == Incident.Status.CLOSED ? tag : tag.solid());
        if (incident.isDrill()) {
            box.getChildren().add(new Tag("DRILL"));
        }
        box.setSpacing(4);
        box.setMinWidth(STATUS);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private String onset(Incident incident) {
        return Figures.timeOrDay(incident.milestones().onset(), now.get());
    }

    private static String restored(Incident incident) {
        return incident.milestones().ttr().map(t -> "TTR " + Figures.span(t)).orElse("not restored");
    }

    private static Label column(String words, double width, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }
}
