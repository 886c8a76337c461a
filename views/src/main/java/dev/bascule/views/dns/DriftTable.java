// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture.DriftRow;
import dev.bascule.dns.ProviderId;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Desired, held and observed values side by side, record by record; what differs is bright and says why.
final class DriftTable extends VBox {
    private static final double NARROW = 120;

    private final Latest<List<DriftRow>> shown = new Latest<>();
    private final double valueWidth;
    private final DriftActions actions;

    DriftTable(double valueWidth, DriftActions actions) {
        this.valueWidth = valueWidth;
        this.actions = actions;
        getStyleClass().add("drift-table");
    }

    /// `names` says what people call a provider.
    void show(List<DriftRow> rows, Function<ProviderId, String> names, Instant now) {
        if (!shown.isNews(rows.stream().map(DriftTable::lasting).toList())) {
            return;
        }
        getChildren().setAll(head());
        var byRecord = rows.stream()
                .collect(Collectors.groupingBy(r -> r.record().toString(), LinkedHashMap::new, Collectors.toList()));
        byRecord.forEach((record, held) -> {
            var group = new HBox(new Label(record));
            group.getStyleClass().add("group");
            getChildren().add(group);
            held.forEach(row -> getChildren().add(row(row, names.apply(row.provider()))));
            held.stream().filter(r -> !isMatch(r)).forEach(r -> getChildren().add(actions.of(r, now)));
        });
    }

    private Node head() {
        var head = cells(
                new Label("Provider"),
                new Label("Desired"),
                new Label("Provider has"),
                new Label("Servers say"),
                new Label("NS agree"),
                new Label("Verdict"));
        head.getStyleClass().add("head");
        return head;
    }

    private Node row(DriftRow drift, String name) {
        var provider = new ProseLine(name, "provider");
        var desired = mono(values(drift.desired(), Optional.of(drift.desiredTtl()), drift), Css.F2);
        var held = mono(values(drift.held(), drift.heldTtl(), drift), isMatch(drift) ? Css.F2 : Css.F1);
        var observed = mono(values(drift.observed()), isMatch(drift) ? Css.F2 : Css.F1);
        var agree = mono(drift.serversAgreeing() + "/" + drift.servers(), Css.F2);
        var sign = isMatch(drift) ? new IconView(Icon.CHECK, 13) : new StateGlyph(mark(drift), 12);
        var verdict = new HBox(sign, new Label(drift.verdict()));
        verdict.getStyleClass().addAll("verdict", isMatch(drift) ? Css.F2 : Css.F1);
        var row = cells(provider, desired, held, observed, agree, verdict);
        row.getStyleClass().add(Css.ROW);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(drift.record() + " at " + name + ", " + drift.verdict() + ", desired "
                + values(drift.desired()) + ", holds " + values(drift.held()) + ", " + drift.because());
        return row;
    }

    /// Without the time of the comparison, which alone is no news; the age is told by the minute.
    private static DriftRow lasting(DriftRow row) {
        return new DriftRow(
                row.provider(),
                row.record(),
                row.desired(),
                row.desiredTtl(),
                row.held(),
                row.heldTtl(),
                row.observed(),
                row.serversAgreeing(),
                row.servers(),
                row.verdict(),
                row.because(),
                row.since().map(_ -> row.at().truncatedTo(ChronoUnit.MINUTES)).orElse(Instant.EPOCH),
                row.since());
    }

    private HBox cells(Region provider, Node desired, Node held, Node observed, Node agree, Node verdict) {
        var row =
                new HBox(Columns.growing(provider), Columns.left(desired, valueWidth), Columns.left(held, valueWidth));
        if (valueWidth > NARROW) {
            row.getChildren().add(Columns.left(observed, valueWidth));
        }
        row.getChildren().addAll(Columns.right(agree, 56), Columns.left(verdict, 72));
        row.getStyleClass().add("cells");
        return row;
    }

    static boolean isMatch(DriftRow drift) {
        return drift.verdict().equals("match");
    }

    private static Mark mark(DriftRow drift) {
        return drift.verdict().equals("drift") ? Mark.DEGRADED : Mark.UNKNOWN;
    }

    /// The TTL beside the values where that is what differs.
    private static String values(List<String> values, Optional<Duration> ttl, DriftRow drift) {
        var isTtl = drift.held().equals(drift.desired())
                && drift.heldTtl().filter(t -> !t.equals(drift.desiredTtl())).isPresent();
        return isTtl ? ttl.map(t -> "TTL " + t.toSeconds()).orElse(Figure.NONE.text()) : values(values);
    }

    private static String values(List<String> values) {
        return values.isEmpty() ? Figure.NONE.text() : String.join(", ", values);
    }

    private static Label mono(String text, String level) {
        var label = new Label(text);
        label.getStyleClass().addAll(Css.MONO, Css.T11, level);
        return label;
    }
}
