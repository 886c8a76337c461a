// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Chip;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.chart.Sparkline;
import dev.bascule.views.control.chart.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of all components, laid out like the reference picture.
final class Catalogue {
    private Catalogue() {}

    static Parent page(String theme) {
        VBox page = new VBox(
                row(
                        8,
                        styled(new Label("Components, " + theme), Css.T16, Css.STRONG),
                        grow(),
                        styled(new Label("every state: shape, colour, word"), Css.T12, Css.F3)),
                heading("Health"));
        for (Mark mark : Mark.values()) {
            page.getChildren().add(health(mark));
        }
        page.getChildren()
                .addAll(
                        heading("Deployment"),
                        row(
                                8,
                                Arrays.stream(DeploymentMark.values())
                                        .map(StatePill::of)
                                        .toArray(Node[]::new)),
                        heading("Buttons: default, hover, focus, disabled"),
                        buttons(),
                        smallButtons(),
                        heading("Controls"),
                        controls(),
                        heading("Data marks"),
                        marks(),
                        sparks(),
                        heading("Type"),
                        type());
        page.setPadding(new Insets(20, 24, 20, 24));
        page.setSpacing(6);
        return page;
    }

    private static HBox health(Mark mark) {
        HBox row = row(8, width(styled(new Label(mark.word()), Css.T12, Css.F2), 98));
        for (double size : new double[] {10, 12, 16, 20, 24}) {
            row.getChildren().add(width(new HBox(new StateGlyph(mark, size)), 26));
        }
        row.getChildren()
                .addAll(
                        width(new HBox(StatePill.of(mark)), 126),
                        width(new HBox(StatePill.of(mark).solid()), 126),
                        width(new StateWord(mark), 116));
        row.setMinHeight(28);
        return row;
    }

    private static HBox buttons() {
        ActionButton refused = ActionButton.usual("Disabled", () -> {});
        refused.refuseBecause("because");
        return row(
                8,
                ActionButton.primary("Fail over now…", () -> {}),
                as(ActionButton.primary("Hover", () -> {}), "hover"),
                as(ActionButton.primary("Focus", () -> {}), "focus-visible"),
                refused,
                new ActionButton("Abort and roll back…", ActionButton.Kind.HEAVY, () -> {}));
    }

    private static HBox smallButtons() {
        return row(
                8,
                ActionButton.usual("Hold", () -> {}).key("H"),
                as(ActionButton.usual("Hover", () -> {}), "hover"),
                as(ActionButton.usual("Pressed", () -> {}), "armed"),
                as(ActionButton.usual("Focus", () -> {}), "focus-visible"),
                ActionButton.usual("Small", () -> {}).small(),
                new ActionButton("Ghost", ActionButton.Kind.GHOST, () -> {}),
                ActionButton.icon(Icon.FILTER, "Filter", () -> {}),
                ActionButton.icon(Icon.MORE, "More", () -> {}));
    }

    private static HBox controls() {
        FilterField filter = new FilterField("Filter", "/");
        filter.setPrefWidth(140);
        Chip on = new Chip("Idle paths");
        on.setSelected(true);
        return row(
                12,
                new Segmented<>("Automation mode", List.of("ARMED", "APPROVAL", "DISARMED"), word -> word),
                filter,
                on,
                new Chip("SPOF"));
    }

    private static HBox marks() {
        QuorumRow quorum = new QuorumRow();
        quorum.show(
                List.of(
                        new Vote("this workstation", Mark.UNHEALTHY),
                        new Vote("watcher-eu", Mark.UNHEALTHY),
                        new Vote("watcher-us", Mark.DEGRADED),
                        new Vote("prometheus", Mark.UNHEALTHY)),
                Mark.UNHEALTHY);
        return row(
                20,
                new Pips(0, 3, null),
                new Pips(2, 3, Mark.DEGRADED),
                new Pips(3, 3, Mark.UNHEALTHY),
                quorum,
                new Tag("HOT"),
                new Tag("SPOF"),
                new Tag("PRIMARY").solid(),
                box(false, true),
                box(false, false),
                box(true, true),
                box(true, false));
    }

    private static TickBox box(boolean measured, boolean ticked) {
        TickBox box = new TickBox(measured);
        box.setTicked(ticked);
        return box;
    }

    private static HBox sparks() {
        Bar bar = new Bar(90, 6);
        bar.show(0.58, Mark.TRANSITION);
        HBox row = row(20, spark(Mark.HEALTHY), spark(Mark.DEGRADED), spark(Mark.UNHEALTHY), bar);
        for (DnsAnswer answer : DnsAnswer.values()) {
            row.getChildren().add(new DnsCell(answer));
        }
        return row;
    }

    static Sparkline spark(Mark mark) {
        Sparkline sparkline = new Sparkline(110, 24, true);
        sparkline.show(trend(mark));
        return sparkline;
    }

    static Trend trend(Mark mark) {
        Random random = new Random(5);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double rise = mark.isLoud() && i > 42 ? Math.pow(i - 42, 2) * 3 : 0;
            values.add(40 + random.nextGaussian() * 2 + rise);
        }
        return new Trend(values, mark, 34, 46);
    }

    private static HBox type() {
        HBox row = row(
                16,
                ValueLabel.of("00:52", "", Css.T40, Css.STRONG),
                ValueLabel.of("02:09", "", Css.T28),
                ValueLabel.of("186", "ms", Css.T20),
                styled(new Label("Page title 16"), Css.T16, Css.STRONG),
                styled(new Label("Panel 13"), Css.T13, Css.STRONG),
                styled(new Label("Body 13"), Css.T13),
                new ProseLine("Table 12 and 5.0 s", Css.T12),
                styled(new Label("Caption 11"), Css.T11, Css.F3));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static <T extends Node> T as(T node, String pseudoClass) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), true);
        return node;
    }

    private static Label heading(String text) {
        Label label = styled(new Label(text), Css.T12, Css.STRONG, Css.F2);
        label.setPadding(new Insets(12, 0, 2, 0));
        return label;
    }

    static <T extends Node> T styled(T node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static <T extends Region> T width(T region, double width) {
        region.setMinWidth(width);
        region.setMaxWidth(width);
        if (region instanceof HBox box) {
            box.setAlignment(Pos.CENTER_LEFT);
        }
        return region;
    }

    static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
