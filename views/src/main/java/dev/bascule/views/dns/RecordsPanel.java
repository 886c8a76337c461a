// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every record of the deployment and what each provider was found to hold for it.
final class RecordsPanel extends VBox {
    private final Panel panel = new Panel("Records", "what a move changes, as each provider holds it");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    RecordsPanel() {
        getStyleClass().add("records-panel");
        scroll.setFitToWidth(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(DnsPage page) {
        if (page.records().isEmpty()) {
            panel.setContent(Notice.empty(
                    Icon.DNS,
                    "No records",
                    "Without a record a move cannot send clients anywhere. Add one in bascule.yaml."));
            return;
        }
        rows.getChildren().setAll(head());
        page.records().forEach(record -> add(record, page));
        panel.setContent(scroll);
    }

    private void add(RecordTarget record, DnsPage page) {
        var group = new HBox(
                new Label(record.key().toString()),
                new ProseLine(
                        Figures.ttl(record.ttl()) + ", zone " + record.key().zone(), Css.F3));
        group.getStyleClass().add("group");
        rows.getChildren().add(group);
        record.providers()
                .forEach(provider -> rows.getChildren()
                        .add(row(page.picture().setup().nameOf(provider), reading(page, record, provider))));
    }

    private static Optional<Reading> reading(DnsPage page, RecordTarget record, ProviderId provider) {
        return page.dns().readings().stream()
                .filter(r -> r.provider().equals(provider) && r.reading().key().equals(record.key()))
                .map(ProviderReading::reading)
                .findFirst();
    }

    private static Node row(String provider, Optional<Reading> reading) {
        var name = new ProseLine(provider);
        var held = new ProseLine(
                reading.map(RecordsPanel::words).orElse("not read yet"), reading.isPresent() ? Css.F1 : Css.F3);
        var at = new Label(reading.map(r -> Figures.time(r.at())).orElse("–"));
        at.getStyleClass().addAll(Css.MONO, Css.T12, Css.F2);
        var row = cells(name, held, at, sign(reading));
        row.getStyleClass().add(Css.ROW);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(provider + ", " + held.getText() + ", read at " + at.getText());
        return row;
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.Found found ->
                "`" + String.join(", ", found.set().values()) + "`, "
                        + Figures.ttl(found.set().ttl())
                        + found.set()
                                .proxied()
                                .map(on -> on ? ", proxied" : ", not proxied")
                                .orElse("")
                        + (found.warnings().isEmpty() ? "" : "; " + String.join("; ", found.warnings()));
            case Reading.Absent _ -> "holds no such record";
            case Reading.InTheWay(var _, var _, var what) -> what;
            case Reading.Failed(var _, var _, var problem) -> problem.message();
        };
    }

    private static Node sign(Optional<Reading> reading) {
        if (reading.isEmpty()) {
            return new StateGlyph(Mark.UNKNOWN, 13);
        }
        return switch (reading.get()) {
            case Reading.Found found ->
                found.warnings().isEmpty() ? new IconView(Icon.CHECK, 13) : new StateGlyph(Mark.DEGRADED, 13);
            case Reading.Absent _, Reading.InTheWay _ -> new StateGlyph(Mark.DEGRADED, 13);
            case Reading.Failed _ -> new StateGlyph(Mark.UNHEALTHY, 13);
        };
    }

    private static Node head() {
        var head = cells(new Label("Provider"), new ProseLine("Holds"), new Label("Read at"), new Label(""));
        head.getStyleClass().add("head");
        return head;
    }

    private static HBox cells(Node provider, ProseLine held, Node at, Node sign) {
        var row = new HBox(
                Columns.left(sign, 16), Columns.left(provider, 160), Columns.growing(held), Columns.right(at, 80));
        row.getStyleClass().add("cells");
        return row;
    }
}
