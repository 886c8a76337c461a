// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The propagation wizard as a page: what is asked at the left, what was measured at the right.
public final class CheckView extends VBox {
    private final CheckViewModel model;
    private final Panel result = new Panel("Verdict", "");
    private final VerdictPane verdict = new VerdictPane();
    private final ActionButton measure;

    public CheckView(CheckViewModel model, Runnable leave) {
        this.model = model;
        getStyleClass().add("propagation-check");
        measure = ActionButton.primary("Measure now", model::measure).large();
        measure.setId("check-measure");
        var title = new Label("Check propagation");
        title.getStyleClass().addAll(Css.T16, Css.STRONG);
        var head = new HBox(title, new ProseLine("of one record, now, at every server", Css.F3));
        head.getStyleClass().add(Css.TOOLBAR);
        var body = new HBox(question(leave), Columns.growing(result));
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        model.refusalProperty().subscribe(_ -> refresh());
        model.askingProperty().subscribe(_ -> refresh());
        model.troubleProperty().subscribe(_ -> refresh());
        model.verdictProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        var why = model.refusalProperty().get();
        measure.refuseBecause(why.isEmpty() ? null : why);
        var known = model.verdictProperty().get();
        if (known.isPresent()) {
            verdict.show(known.get(), model.question().record(), model::nameOf, model.now());
            result.setSubtitle(model.question().record());
            result.setContent(strip(known.get()), verdict);
        } else if (model.askingProperty().get()) {
            result.setContent(Notice.loading(10, "Asking name servers and resolvers"));
        } else if (!model.troubleProperty().get().isEmpty()) {
            result.setContent(Notice.failed(
                    "Nothing was measured", model.troubleProperty().get()));
        } else {
            result.setSubtitle("");
            result.setContent(Notice.empty(
                    Icon.DNS,
                    "Not measured yet",
                    "Every name server and the chosen resolvers are asked once, in parallel."));
        }
    }

    private static Strip strip(PropagationVerdict verdict) {
        var mark = switch (verdict.standing()) {
            case REACHED -> Mark.HEALTHY;
            case SPREADING -> Mark.TRANSITION;
            case WRONG_AT_SOURCE -> Mark.UNHEALTHY;
            case NOT_MEASURED -> Mark.UNKNOWN;
        };
        return new Strip(mark, verdict.words());
    }

    private Region question(Runnable leave) {
        var records = new ComboBox<String>();
        records.getItems().setAll(model.records());
        records.valueProperty().bindBidirectional(model.recordProperty());
        records.setMaxWidth(Double.MAX_VALUE);
        records.setAccessibleText("Record to check");
        var expected = new TextField();
        expected.setId("check-expected");
        expected.getStyleClass().addAll(Css.FIELD, Css.MONO);
        expected.setAccessibleText("Expected values, separated by commas");
        expected.textProperty().bindBidirectional(model.expectedProperty());
        var buttons = new HBox(ActionButton.usual("Close", leave).large().key("Esc"), Columns.space(), measure);
        var box = new VBox(
                caption("Name and type"),
                records,
                caption("Expected values"),
                expected,
                sites(),
                caption("Resolvers that count"),
                resolvers(),
                new ProseFlow("Name servers of every provider are always asked.", Css.T11, Css.F3),
                buttons);
        box.getStyleClass().add("question");
        var panel = new Panel("Question", "", box);
        panel.setMinWidth(360);
        panel.setMaxWidth(360);
        return panel;
    }

    private Node sites() {
        var row = new FlowPane();
        row.getStyleClass().add("sites");
        model.sites()
                .forEach(site -> row.getChildren()
                        .add(ActionButton.usual(
                                        site.id().value(),
                                        () -> model.expectedProperty().set(site.address()))
                                .small()));
        return row;
    }

    private Node resolvers() {
        var list = new VBox(model.resolvers().stream().map(this::tick).toArray(Node[]::new));
        list.getStyleClass().add("resolvers");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Css.WELL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private HBox tick(Nameserver resolver) {
        var tick = new CheckBox(resolver.name());
        tick.setSelected(true);
        tick.setMnemonicParsing(false);
        tick.setAccessibleText(resolver.name() + ", " + resolver.address());
        tick.setOnAction(_ -> model.count(resolver, tick.isSelected()));
        var address = new ProseLine("`" + resolver.address() + "`", Css.T12, Css.F3).whole();
        var line = new HBox(tick, Columns.space(), address);
        line.getStyleClass().add("resolver");
        return line;
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll(Css.T12, Css.STRONG);
        return label;
    }
}
