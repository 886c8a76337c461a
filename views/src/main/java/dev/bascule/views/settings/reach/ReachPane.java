// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.reach;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of providers or of resolvers with their tests.
public final class ReachPane extends VBox {
    private final ReachModel model;
    private final Panel panel;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<ReachRow> shown = new ArrayList<>();
    private final ActionButton all;
    private final String nothing;

    /// `nothing` is said where the configuration names none.
    public ReachPane(ReachModel model, String title, String about, String nothing) {
        this.model = model;
        this.nothing = nothing;
        getStyleClass().add("reach-pane");
        panel = new Panel(title, about);
        all = ActionButton.usual("Test all", this::press).small().key("P");
        panel.setRight(all);
        scroll.setFitToWidth(true);
        rows.getStyleClass().add("rows");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.lines().addListener((ListChangeListener<ReachLine>) _ -> show());
        show();
    }

    /// Tests everything, or ends the tests under way.
    public void press() {
        if (model.isRunning()) {
            model.callOff();
        } else {
            model.testAll();
        }
    }

    private void show() {
        all.setText(model.isRunning() ? "Call off" : "Test all");
        if (model.lines().isEmpty()) {
            panel.setContent(Notice.empty(Icon.DNS, "Nothing to test", nothing));
            return;
        }
        while (shown.size() > model.lines().size()) {
            shown.removeLast();
        }
        while (shown.size() < model.lines().size()) {
            shown.add(new ReachRow(model::test));
        }
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
            panel.setContent(scroll);
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).show(model.lines().get(i));
        }
    }
}
