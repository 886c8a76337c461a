// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DnsPicture;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Participant;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.ReportExport;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right column: how far users have moved, who takes part, and what the post-mortem still lacks.
final class SidePanels {
    private static final List<String> ROLES =
            List.of("commander", "deputy", "scribe", "liaison", "operator", "communications", "database", "network");
    private static final double ICON = 14;
    private static final double PLOT_HEIGHT = 150;
    private static final double LABEL = 34;
    private static final double GAP = 12;
    private static final double PANEL_HEAD = 40;
    private static final double LEAST_PEOPLE = 92;
    private static final double ROOM_FOR_CURVE = 600;

    private final Panel moved = new Panel("Propagation", "resolvers with the new address, %");
    private final Panel people = new Panel("Participants", "");
    private final Panel report = new Panel("Post-mortem draft", "");
    private final Plot plot = new Plot(200, PLOT_HEIGHT, LABEL);
    private final HBox formats = new HBox();
    private final VBox root = new VBox(moved, people, report);

    /// `onRole` is called with a role that this console's person takes.
    SidePanels(Consumer<String> onRole, Consumer<ReportExport.Format> onExport) {
        root.setSpacing(GAP);
        moved.setMinHeight(PLOT_HEIGHT + PANEL_HEAD);
        root.heightProperty().subscribe(height -> {
            var hasRoom = height.doubleValue() <= 0 || height.doubleValue() >= ROOM_FOR_CURVE;
            moved.setVisible(hasRoom);
            moved.setManaged(hasRoom);
        });
        root.setMinHeight(0);
        people.setMinHeight(LEAST_PEOPLE);
        var roles = new MenuButton("Take a role…");
        roles.getStyleClass().addAll("small", Css.F1);
        for (var role : ROLES) {
            var item = new MenuItem(role);
            item.setOnAction(_ -> onRole.accept(role));
            roles.getItems().add(item);
        }
        people.setRight(roles);
        VBox.setVgrow(people, Priority.ALWAYS);
        for (var format : ReportExport.Format.values()) {
            formats.getChildren()
                    .add(ActionButton.usual(format.title(), () -> onExport.accept(format))
                            .small());
        }
        formats.getStyleClass().add("formats");
        report.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void show(Incident incident, DnsPicture dns) {
        showPeople(incident.participants());
        showCurve(incident, dns);
    }

    void showParts(List<Completeness> parts) {
        var rows = new VBox();
        parts.forEach(part -> rows.getChildren().add(row(part)));
        report.setContent(rows, formats);
    }

    private void showPeople(List<Participant> participants) {
        people.setSubtitle(
                participants.stream().map(Participant::name).distinct().count() + " on bridge");
        if (participants.isEmpty()) {
            people.setContent(Notice.empty(
                    Icon.USER, "Nobody has joined yet", "Whoever acknowledges or takes a role appears here."));
            return;
        }
        var rows = new VBox();
        participants.reversed().forEach(p -> rows.getChildren().add(row(p)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        people.setContent(scroll);
    }

    private void showCurve(Incident incident, DnsPicture dns) {
        if (dns.curve().size() < 2) {
            moved.setContent(Notice.empty(
                    Icon.DNS, "Not measured yet", "Resolvers are asked once the record has been written."));
            return;
        }
        var from = incident.milestones()
                .dnsPublished()
                .orElse(dns.curve().getFirst().at());
        var points = dns.curve().stream()
                .map(p -> new Figure.Point(seconds(from, p.at()), p.share() * 100))
                .toList();
        var end = Math.max(10, points.getLast().across());
        var across = new Figure.Axis(
                0,
                end,
                false,
                List.of(0.0, end / 2, end).stream().map(s -> tick(from, s)).toList());
        var up = new Figure.Axis(
                0,
                100,
                false,
                List.of(new Figure.Tick(0, "0"), new Figure.Tick(50, "50"), new Figure.Tick(100, "100")));
        var curve = new Figure.Curve("", points, Figure.Look.STEPS, Ink.TRANSITION, 1.75);
        var last = Math.round(points.getLast().up());
        plot.show(
                Figure.of(across, up, List.of(curve), List.of()),
                "Share of resolvers with the new address, now " + last + " percent");
        moved.setContent(plot);
        moved.setRight(new ProseLine("now " + last + " %", Css.T11, Css.F1).whole());
    }

    private static Figure.Tick tick(Instant from, double seconds) {
        return new Figure.Tick(seconds, Figures.time(from.plusMillis(Math.round(seconds * 1000))));
    }

    private static double seconds(Instant from, Instant at) {
        return (at.toEpochMilli() - from.toEpochMilli()) / 1000.0;
    }

    private static Node row(Participant participant) {
        var name = new Label(participant.name());
        name.getStyleClass().add(Css.STRONG);
        var role = new Label(participant.role());
        role.getStyleClass().add(Css.F3);
        var since = new Label(Figures.time(participant.since()));
        since.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        return line(
                "participant-row",
                participant.name() + ", " + participant.role() + " since " + Figures.time(participant.since()),
                new IconView(Icon.USER, ICON),
                name,
                role,
                space(),
                since);
    }

    private static Node row(Completeness part) {
        var icon = new HBox(new IconView(part.isThere() ? Icon.CHECK : Icon.X, ICON - 1));
        icon.setAlignment(Pos.CENTER_LEFT);
        icon.getStyleClass().add(part.isThere() ? Css.F2 : Css.F1);
        var name = new Label(part.part());
        name.getStyleClass().add(part.isThere() ? Css.F2 : Css.STRONG);
        var amount = new ProseLine(part.amount(), part.isThere() ? Css.F3 : Css.F1);
        var words = part.part() + ", " + (part.isThere() ? "there, " : "not complete, ") + part.amount();
        return line("completeness-row", words, icon, name, space(), amount);
    }

    private static Node line(String styleClass, String spoken, Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add(styleClass);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(spoken);
        return line;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
