// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.StateGlyph;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// Chooses the deployment in focus; its glyph is the worse of state and health, the list shows both for each.
final class DeploymentSwitcher extends MenuButton {
    private static final double GLYPH = 14;

    private final ShellModel model;
    private final ShellActions actions;

    DeploymentSwitcher(ShellModel model, ShellActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("switcher");
        setMnemonicParsing(false);
        model.deployments().addListener((ListChangeListener<DeploymentEntry>) _ -> refresh());
        model.focused().subscribe(_ -> refresh());
    }

    private void refresh() {
        getItems().setAll(model.deployments().stream().map(this::item).toList());
        String name = model.focused().get();
        Optional<DeploymentEntry> focused = model.deployments().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
        setText(name);
        focused.ifPresent(entry -> setGraphic(new StateGlyph(entry.worst(), GLYPH)));
        setAccessibleText("Deployment, " + name
                + focused.map(entry -> ", " + entry.state().word() + ", "
                                + entry.health().word())
                        .orElse(""));
    }

    private MenuItem item(DeploymentEntry entry) {
        HBox glyphs = new HBox(4, new StateGlyph(entry.health(), GLYPH));
        if (entry.state().tone() != null) {
            glyphs.getChildren().add(new StateGlyph(entry.state().tone(), GLYPH));
        }
        MenuItem item = new MenuItem(
                entry.name() + "   " + entry.state().word() + ", "
                        + entry.health().word(),
                glyphs);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> actions.focusDeployment(entry.name()));
        return item;
    }
}
