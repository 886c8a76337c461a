// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.chart.DnsLegend;
import dev.bascule.views.control.chart.TtlRing;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every resolver by every record of the deployment: what each answers, with a ring that counts its answer
/// down. A cell that has the focus is the one whose evidence is shown.
final class MatrixPanel extends VBox {
    private static final double NAME = 140;
    private static final double CELL = 168;

    private final Panel panel = new Panel("Resolvers by record", "what clients of each get, and for how long");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Consumer<Optional<DnsPicture.Row>> onChosen;
    private final Latest<List<Object>> laidOut = new Latest<>();
    private final Map<Place, Cell> cells = new HashMap<>();
    private final List<Node> order = new ArrayList<>();

    private record Place(Nameserver server, String record) {}

    MatrixPanel(Consumer<Optional<DnsPicture.Row>> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("matrix-panel");
        scroll.setFitToWidth(true);
        panel.setRight(new DnsLegend());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(DnsPage page) {
        var resolvers =
                page.dns().rows().stream().filter(r -> r.provider().isEmpty()).toList();
        if (resolvers.isEmpty()) {
            panel.setContent(Notice.empty(
                    Icon.DNS, "Nobody was asked yet", "Without an answer nothing is known about what clients get."));
            return;
        }
        var servers = resolvers.stream().map(DnsPicture.Row::server).distinct().toList();
        if (laidOut.isNews(List.of(servers, page.records()))) {
            layOut(servers, page.records());
        }
        resolvers.forEach(row -> Optional.ofNullable(cells.get(new Place(row.server(), row.record())))
                .ifPresent(cell -> cell.show(row, page.now())));
        panel.setContent(scroll);
    }

    /// The arrow keys go from cell to cell, line by line.
    private void walk(KeyEvent pressed) {
        var columns = Math.max(1, order.size() / Math.max(1, rows.getChildren().size() - 1));
        var step = switch (pressed.getCode()) {
            case UP -> -columns;
            case DOWN -> columns;
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        var at = order.indexOf(pressed.getTarget());
        var next = at + step;
        if (step != 0 && at >= 0 && next >= 0 && next < order.size()) {
            order.get(next).requestFocus();
            pressed.consume();
        }
    }

    private void layOut(List<Nameserver> servers, List<RecordTarget> records) {
        cells.clear();
        order.clear();
        var head = new HBox(Columns.left(new Label("Resolver"), NAME), Columns.left(new Label("Address"), NAME));
        head.getStyleClass().addAll("cells", "head");
        records.forEach(
                r -> head.getChildren().add(Columns.left(new ProseLine(r.key().toString()), CELL)));
        rows.getChildren().setAll(head);
        servers.forEach(server -> rows.getChildren().add(line(server, records)));
    }

    private Node line(Nameserver server, List<RecordTarget> records) {
        var address = new Label(server.address());
        address.getStyleClass().addAll(Css.MONO, Css.T12, Css.F2);
        var line = new HBox(Columns.left(new ProseLine(server.name()), NAME), Columns.left(address, NAME));
        line.getStyleClass().addAll(Css.ROW, "cells");
        for (var record : records) {
            var cell = new Cell(record.ttl());
            cells.put(new Place(server, record.key().toString()), cell);
            order.add(cell);
            line.getChildren().add(Columns.left(cell, CELL));
        }
        return line;
    }

    /// One answer; it keeps the row that it shows, for when it is chosen.
    private final class Cell extends HBox {
        private final Duration usual;
        private final DnsCell answer = new DnsCell(DnsAnswer.NOT_ASKED);
        private final Label word = new Label();
        private final TtlRing ring = new TtlRing();
        private final ValueLabel left = new ValueLabel("", "");
        private Optional<DnsPicture.Row> row = Optional.empty();

        Cell(Duration usual) {
            this.usual = usual;
            getStyleClass().add("matrix-cell");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            word.getStyleClass().addAll(Css.T11, Css.F2);
            word.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(answer, word, ring, left);
            focusedProperty().subscribe(on -> {
                if (on) {
                    onChosen.accept(row);
                }
            });
            setOnMousePressed(_ -> requestFocus());
        }

        void show(DnsPicture.Row newest, Instant now) {
            row = Optional.of(newest);
            var kind = Answers.of(newest);
            var remaining = Answers.left(newest, now);
            var lifetime = newest.ttl().compareTo(usual) > 0 ? newest.ttl() : usual;
            answer.show(kind);
            word.setText(kind.word());
            ring.setVisible(remaining.isPresent());
            remaining.ifPresent(l -> ring.show(l.toSeconds(), lifetime.toSeconds(), kind != DnsAnswer.NEW));
            remaining.ifPresentOrElse(l -> left.show(Long.toString(l.toSeconds()), "s"), left::showMissing);
            setAccessibleText("Resolver " + newest.server().name() + ", " + newest.record() + ", " + kind.word() + ", "
                    + Answers.words(newest)
                    + remaining.map(l -> ", " + l.toSeconds() + " seconds left").orElse(""));
        }
    }
}
