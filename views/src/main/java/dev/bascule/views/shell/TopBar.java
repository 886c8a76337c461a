// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.QuorumRow;
import dev.bascule.views.control.StatePill;
import dev.bascule.views.control.Vote;
import dev.bascule.views.control.action.ReasonPopover;
import dev.bascule.views.control.action.Segmented;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line that never goes away: deployment, state, health, automation, quorum, search, clocks and person.
final class TopBar extends HBox {
    private static final double ROOMY = 1440;

    private final ShellModel model;
    private final ShellActions actions;
    private final Brand brand = new Brand();
    private final QuorumRow quorum = new QuorumRow();
    private final Segmented<Automation> mode =
            new Segmented<>("Automation mode", List.of(Automation.values()), Automation::name);

    TopBar(ShellModel model, ShellActions actions, Runnable openPalette) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("top-bar");
        mode.askBefore(this::askWhy);
        model.automation().subscribe(mode::show);
        HBox content = new HBox(
                new DeploymentSwitcher(model, actions),
                statePill(),
                healthPill(),
                divider(),
                group(onlyWhenRoomy(caption("Automation")), mode),
                divider(),
                group(watchers(), caption("Quorum"), quorum),
                grow(),
                search(openPalette),
                clocks(),
                divider(),
                person());
        content.getStyleClass().add("content");
        setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(brand, content);
        followQuorum();
    }

    Brand brand() {
        return brand;
    }

    private StatePill statePill() {
        StatePill pill = new StatePill("Deployment", StatePill.Size.USUAL);
        model.state().subscribe(pill::show);
        return pill;
    }

    private StatePill healthPill() {
        StatePill pill = new StatePill("Health", StatePill.Size.USUAL);
        model.health().subscribe(pill::show);
        return pill;
    }

    private void followQuorum() {
        model.quorum().votes().addListener((ListChangeListener<Vote>) _ -> showQuorum());
        model.quorum().verdict().subscribe(_ -> showQuorum());
    }

    private void showQuorum() {
        quorum.show(model.quorum().votes(), model.quorum().verdict().get());
    }

    private void askWhy(Automation wanted) {
        new ReasonPopover(
                        "Automation to " + wanted + "?",
                        wanted.effectOn(model.focused().get()) + " The change and your reason go into the journal.",
                        "Set " + wanted,
                        reason -> actions.changeAutomation(wanted, reason))
                .showAt(mode.nodeOf(wanted));
    }

    private HBox watchers() {
        Label count = new Label();
        count.getStyleClass().addAll(Css.MONO, Css.T12);
        count.textProperty().bind(model.watchers());
        HBox watchers = group(caption("Watchers"), count);
        visibleWhen(watchers, model.watchers().isNotEmpty().and(widthProperty().greaterThanOrEqualTo(ROOMY)));
        return watchers;
    }

    private Button search(Runnable openPalette) {
        HBox inside = new HBox(new IconView(Icon.SEARCH, 14), new Label("Search"), grow(), new KeyCap("Ctrl K"));
        inside.getStyleClass().add("inside");
        Button search = new Button();
        search.getStyleClass().add("search");
        search.setGraphic(inside);
        inside.prefWidthProperty().bind(search.widthProperty().subtract(12));
        search.setOnAction(_ -> openPalette.run());
        search.setAccessibleText("Search and commands");
        return search;
    }

    private VBox clocks() {
        Label hour = bound("hour", model.utc());
        Label zone = new Label("UTC");
        zone.getStyleClass().add("zone");
        HBox utc = new HBox(hour, zone);
        utc.getStyleClass().add("utc");
        VBox clocks = new VBox(utc, bound("local", model.local()));
        clocks.getStyleClass().add("clocks");
        return clocks;
    }

    private HBox person() {
        VBox words = new VBox(bound("name", model.person()), bound("role", model.role()));
        words.getStyleClass().add("words");
        HBox person = new HBox(new IconView(Icon.USER, 16), onlyWhenRoomy(words));
        person.getStyleClass().add("person");
        return person;
    }

    private <T extends Node> T onlyWhenRoomy(T node) {
        visibleWhen(node, widthProperty().greaterThanOrEqualTo(ROOMY));
        return node;
    }

    private static void visibleWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private static Label bound(String styleClass, ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("group");
        return group;
    }

    private static Region divider() {
        Region divider = new Region();
        divider.getStyleClass().add(Css.DIVIDER);
        return divider;
    }

    private static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
