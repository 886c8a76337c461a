// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.styles.Icon;
import dev.bascule.views.checks.drawer.Drawer;
import dev.bascule.views.checks.drawer.DrawerFace;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.CheckRow;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.checks.table.CheckTable;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays out the screen of checks: toolbar, what is unusual, the table, and the drawer beside it.
final class ChecksView {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double SIDE = 392;
    private static final int BARS = 14;

    private final ChecksViewModel model;
    private final ChecksToolbar toolbar;
    private final FilterStrip filterStrip;
    private final CheckTable table;
    private final Drawer drawer;
    private final StackPane centre = new StackPane();
    private final VBox strips = new VBox();
    private final VBox root = new VBox();
    private List<String> sites = List.of();
    private List<String> checkers = List.of();

    /// `onTopology` opens the topology at a node.
    ChecksView(ChecksViewModel model, Consumer<String> onTopology) {
        this.model = model;
        toolbar = new ChecksToolbar(model);
        filterStrip = new FilterStrip(model);
        table = new CheckTable(this::selected, this::clicked);
        drawer = new Drawer(new DrawerDeeds(onTopology));
        drawer.setMinWidth(SIDE);
        drawer.setMaxWidth(SIDE);
        root.getStyleClass().add("checks");
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinSize(0, 0);
        var middle = new HBox(centre, drawer);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        root.getChildren().addAll(toolbar, strips, filterStrip, middle);
        table.setPlaceholder(Notice.empty(
                Icon.FILTER,
                "No check matches",
                "The filter above hides all of them.",
                ActionButton.usual("Clear", () -> model.filterProperty().set(CheckFilter.ALL))));
        bind();
    }

    VBox node() {
        return root;
    }

    CheckTable table() {
        return table;
    }

    void focusFind() {
        toolbar.focusFind();
    }

    /// The sites and vantage points that can be filtered by.
    void configure(Optional<DeploymentPicture> picture) {
        sites = picture.map(ChecksToolbar::sites).orElse(List.of());
        checkers = picture.map(ChecksToolbar::checkers).orElse(List.of());
        toolbar.show(model.sheetProperty().get(), sites, checkers);
    }

    void tick() {
        table.tick(model.now());
    }

    /// Asks for a mute of the selected check, or takes the present one back.
    void mute(Node at) {
        var row = model.subject();
        if (row.isEmpty()) {
            model.tell("Select a check first.");
        } else if (model.isMuted()) {
            model.unmute();
        } else {
            ask(row.get()).showAt(at.getScene() == null || !drawer.isVisible() ? centre : at);
        }
    }

    void muteByKey() {
        mute(drawer.muteButton());
    }

    private MutePopover ask(CheckRow row) {
        return new MutePopover(row.id().label(), model.person(), model::now, model::mute);
    }

    private void bind() {
        model.sheetProperty().subscribe(this::show);
        model.standingProperty().subscribe(this::show);
        model.drawerProperty().subscribe(this::show);
        model.densityProperty().subscribe(table::setDensity);
        model.noticeProperty().subscribe(_ -> showStrips());
        model.lateProperty().subscribe(_ -> showStrips());
        model.selectedProperty().subscribe(line -> line.ifPresent(table::select));
    }

    private void show(Sheet sheet) {
        table.show(sheet, model.groupingProperty().get() == Grouping.SITE, model.now());
        toolbar.show(sheet, sites, checkers);
        filterStrip.show(sheet);
    }

    private void show(Standing standing) {
        Node shown = switch (standing) {
            case Standing.Loading _ -> Notice.loading(BARS, "Waiting for the first picture of this deployment");
            case Standing.Empty(var title, var meaning) -> Notice.empty(Icon.CHECKS, title, meaning);
            case Standing.Ready _ -> table;
        };
        if (!centre.getChildren().contains(shown)) {
            centre.getChildren().setAll(shown);
        }
    }

    private void show(Optional<DrawerFace> face) {
        drawer.setVisible(face.isPresent());
        drawer.setManaged(face.isPresent());
        face.ifPresent(drawer::show);
        drawer.refuseAcknowledge(model.whyNoAcknowledge());
    }

    private void showStrips() {
        strips.getChildren().clear();
        table.pseudoClassStateChanged(LATE, model.lateProperty().get().isPresent());
        model.lateProperty().get().ifPresent(w -> strips.getChildren().add(Notice.stale(w)));
        model.noticeProperty().get().ifPresent(w -> {
            var isTrouble = w.startsWith("Not ");
            var close = ActionButton.usual("Got it", model::dismissNotice).small();
            strips.getChildren().add(new Strip(isTrouble ? Mark.DEGRADED : null, w, close));
        });
    }

    private void selected(Optional<Line> line) {
        model.selectedProperty().set(line);
        model.follow();
    }

    private void clicked(Line line) {
        model.selectedProperty().set(Optional.of(line));
        model.openSelected();
    }

    /// What the drawer's buttons do.
    private final class DrawerDeeds implements Drawer.Deeds {
        private final Consumer<String> onTopology;

        DrawerDeeds(Consumer<String> onTopology) {
            this.onTopology = onTopology;
        }

        @Override
        public void probe() {
            model.probe();
        }

        @Override
        public void mute(Node at) {
            ChecksView.this.mute(at);
        }

        @Override
        public void acknowledge() {
            model.acknowledge();
        }

        @Override
        public void openTopology() {
            model.subject().ifPresent(r -> onTopology.accept(node(r)));
        }

        @Override
        public void close() {
            model.closeDrawer();
            table.focusList();
        }

        private static String node(CheckRow row) {
            return row.id().site().map(s -> s + "/" + row.service()).orElse(row.service());
        }
    }
}
