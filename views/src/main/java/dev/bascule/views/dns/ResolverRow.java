// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.chart.TtlRing;
import dev.bascule.views.control.row.Columns;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line of the table of resolvers; cells keep their columns, and the history strip goes first in a narrow
/// window.
final class ResolverRow extends ListCell<ResolverLine> {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");

    private static final double BEFORE_HISTORY = 24;
    private static final List<Double> WIDTHS = List.of(104.0, 124.0, 190.0, 72.0, 62.0, 48.0);

    private final ProseLine name = new ProseLine("", "name");
    private final Label address = mono();
    private final DnsCell cell = new DnsCell(DnsAnswer.NOT_ASKED);
    private final Label word = new Label();
    private final Label words = mono();
    private final TtlRing ring = new TtlRing();
    private final ValueLabel left = new ValueLabel("", "");
    private final Label newAt = mono();
    private final ValueLabel reply = new ValueLabel("", "");
    private final HistoryStrip strip = new HistoryStrip();
    private final HBox row;

    ResolverRow(ObservableValue<Boolean> hasHistory) {
        word.getStyleClass().add("word");
        word.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("answer");
        left.getStyleClass().add("left");
        reply.getStyleClass().add(Css.F2);
        reply.setMaxWidth(USE_PREF_SIZE);
        address.getStyleClass().add(Css.F2);
        newAt.getStyleClass().add("new-at");
        var answer = new HBox(cell, word, words);
        answer.getStyleClass().add("answers");
        var ttl = new HBox(ring, left);
        ttl.getStyleClass().add("ttl");
        strip.managedProperty().bind(hasHistory);
        strip.visibleProperty().bind(strip.managedProperty());
        row = cells(strip, name, address, answer, ttl, newAt, reply);
        setGraphic(row);
        getStyleClass().add("resolver-row");
    }

    /// Lays name, address, answer, TTL, new at and reply into their columns, and the history into what is left,
    /// for the table's head and lines alike.
    static HBox cells(Region history, Node... cells) {
        var row = new HBox();
        for (var i = 0; i < cells.length; i++) {
            var isNumber = i == cells.length - 1;
            row.getChildren()
                    .add(isNumber ? Columns.right(cells[i], WIDTHS.get(i)) : Columns.left(cells[i], WIDTHS.get(i)));
        }
        HBox.setHgrow(history, Priority.ALWAYS);
        HBox.setMargin(history, new Insets(0, 0, 0, BEFORE_HISTORY));
        row.getChildren().add(history);
        row.getStyleClass().add("cells");
        return row;
    }

    @Override
    protected void updateItem(ResolverLine line, boolean empty) {
        super.updateItem(line, empty);
        row.setVisible(!empty && line != null);
        if (empty || line == null) {
            setAccessibleText("");
            return;
        }
        name.setText(line.name());
        address.setText(line.address());
        cell.show(line.answer());
        word.setText(line.answer().word());
        Mark.paint(row, markOf(line.answer()));
        words.setText(line.words());
        var isNew = line.answer() == DnsAnswer.NEW;
        row.pseudoClassStateChanged(NEW, isNew);
        row.pseudoClassStateChanged(OLD, line.answer() == DnsAnswer.OLD);
        ring.setVisible(line.left().isPresent());
        line.left().ifPresent(l -> ring.show(l.toSeconds(), line.lifetime().toSeconds(), !isNew));
        line.left().ifPresentOrElse(l -> left.show(Long.toString(l.toSeconds()), "s"), left::showMissing);
        newAt.setText(line.newAt());
        line.reply().ifPresentOrElse(r -> reply.show(Long.toString(r.toMillis()), "ms"), reply::showMissing);
        strip.show(line.history());
        setAccessibleText(line.spoken());
    }

    private static Mark markOf(DnsAnswer answer) {
        return switch (answer) {
            case NEW, MIXED -> Mark.TRANSITION;
            case OLD, NOT_ASKED -> Mark.UNKNOWN;
            case TIMEOUT -> Mark.DEGRADED;
            case OTHER, NXDOMAIN, SERVFAIL, REFUSED -> Mark.UNHEALTHY;
        };
    }

    private static Label mono() {
        var label = new Label();
        label.getStyleClass().addAll(Css.MONO, Css.T12);
        return label;
    }
}
