// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.drill.Drill;
import dev.bascule.incident.Incident;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.StatePill;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.incident.command.CommandBox;
import dev.bascule.views.incident.command.CommandForms;
import dev.bascule.views.incident.command.DueBox;
import dev.bascule.views.navigation.ReportExport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Names the incident, says who commands it, offers what can be done, and shows its measured times.
final class IncidentHeader extends VBox {
    private static final double ICON = 14;
    private static final double ROOM_FOR_NOTES = 1340;

    /// What can be ordered from here.
    interface Acts {
        void list();

        void acknowledge();

        void close(Node owner);

        void export(ReportExport.Format format);
    }

    private final Acts acts;
    private final ActionButton list;
    private final HBox names = new HBox();
    private final ProseFlow title = new ProseFlow("", Css.STRONG, Css.T16).beside();
    private final HBox phase = new HBox();
    private final CommandBox command;
    private final DueBox due;
    private final Segmented<Boolean> page =
            new Segmented<>("Page", List.of(false, true), leads -> leads ? "Command" : "Log").small();
    private final ActionButton acknowledge;
    private final ActionButton close;
    private final HBox metrics = new HBox();
    private List<MetricBox> boxes = List.of();

    /// `leading` is whether the page for leading is on show.
    IncidentHeader(Acts acts, CommandForms forms, BooleanProperty leading) {
        this.acts = acts;
        getStyleClass().add("incident-header");
        list = ActionButton.icon(Icon.PREV, "All incidents (Esc)", acts::list);
        acknowledge = ActionButton.usual("Acknowledge", acts::acknowledge).key("A");
        close = ActionButton.usual("Close incident…", this::askClose);
        names.getStyleClass().add("names");
        command = new CommandBox(forms);
        due = new DueBox(forms);
        page.askBefore(leading::set);
        leading.subscribe(page::show);
        metrics.getStyleClass().add("metrics");
        var export = new MenuButton("Export post-mortem…");
        export.getStyleClass().addAll("action-button", "primary");
        export.setGraphic(new IconView(Icon.DOWNLOAD, ICON));
        export.setMinWidth(USE_PREF_SIZE);
        for (var format : ReportExport.Format.values()) {
            var item = new MenuItem(format.title());
            item.setOnAction(_ -> acts.export(format));
            export.getItems().add(item);
        }
        phase.getStyleClass().add("phase");
        phase.setMinWidth(USE_PREF_SIZE);
        widthProperty().subscribe(_ -> showNotes());
        var line = new HBox(list, names, title, phase, space(), page, command, divider(), acknowledge, close, export);
        line.getStyleClass().add("title-line");
        getChildren().addAll(line, metrics);
    }

    private void askClose() {
        acts.close(close);
    }

    void show(Incident incident, Optional<DeploymentPicture> picture, String obstacle) {
        var status = new Tag(incident.status().code().toUpperCase(Locale.ROOT)).solid();
        status.getStyleClass().add("status");
        var id = new Label(incident.id());
        id.getStyleClass().addAll(Css.MONO, Css.T14, Css.F2);
        id.setMinWidth(Region.USE_PREF_SIZE);
        names.getChildren().setAll(status, id);
        incident.drill().map(IncidentHeader::drill).ifPresent(names.getChildren()::add);
        title.setText(incident.title());
        phase.getChildren()
                .setAll(picture.map(p -> StatePill.of(Marks.of(p.phase()))).stream()
                        .toList());
        command.show(incident, obstacle);
        visible(acknowledge, incident.status() == Incident.Status.OPEN);
        close.refuseBecause(incident.status() == Incident.Status.CLOSED ? "It is closed: " + incident.cause() : null);
    }

    /// What the drill came to, with the reason for who looks closer.
    private static Tag drill(Drill drill) {
        var verdict = drill.verdict();
        var tag = new Tag("DRILL"
                + verdict.map(v -> " " + v.outcome().words().toUpperCase(Locale.ROOT))
                        .orElse(""));
        verdict.ifPresent(v -> Tooltip.install(tag, new Tooltip(v.because())));
        verdict.ifPresent(v -> tag.setAccessibleText("Drill, " + v.sentence()));
        return tag;
    }

    /// Makes what would be recorded refuse with a reason; empty lets it act again.
    void refuse(String why) {
        if (!why.isEmpty()) {
            acknowledge.refuseBecause(why);
            close.refuseBecause(why);
        }
    }

    void show(List<Metric> newest) {
        if (boxes.size() != newest.size()) {
            boxes = newest.stream().map(_ -> new MetricBox()).toList();
            metrics.getChildren().setAll(boxes);
            boxes.getLast().getStyleClass().add("last");
            metrics.getChildren().addAll(space(), due);
            showNotes();
        }
        for (var i = 0; i < newest.size(); i++) {
            boxes.get(i).show(newest.get(i));
        }
    }

    /// What was promised counts down.
    void show(Incident incident, Instant now) {
        due.show(incident, now);
    }

    /// What the questions point at that a key asks.
    Node anchor() {
        return page;
    }

    /// What is told elsewhere goes first where there is little room: the phase stands in the top bar.
    private void showNotes() {
        var hasRoom = getWidth() <= 0 || getWidth() >= ROOM_FOR_NOTES;
        visible(phase, hasRoom);
        boxes.forEach(m -> m.showNote(hasRoom));
    }

    private static Region divider() {
        var line = new Region();
        line.getStyleClass().add(Css.DIVIDER);
        return line;
    }

    private static Region space() {
        return Columns.space();
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
