// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The policy editor: the form at the left, the change and the past beside it.
public final class PolicyPane extends HBox {
    private static final double FORM = 560;
    private static final double LEAST_FORM = 540;
    private static final double LEAST_SIDE = 404;

    private final PolicyForm form;
    private final Panel panel = new Panel("Policy", "");

    public PolicyPane(PolicyModel model) {
        getStyleClass().add("policy-pane");
        form = new PolicyForm(model);
        var reset = ActionButton.usual("Take all wishes back", model::reset).small();
        panel.setRight(reset);
        panel.setContent(form);
        panel.setMinWidth(LEAST_FORM);
        panel.setPrefWidth(FORM);
        panel.setMaxWidth(FORM);
        model.standingProperty()
                .subscribe(found -> found.ifPresent(s -> {
                    panel.setTitle("Policy of " + s.deployment());
                    panel.setSubtitle(s.obstacle().orElse(""));
                }));
        model.draftProperty().subscribe(d -> reset.refuseBecause(d.isPresent() ? null : "nothing else is wanted"));
        var diff = new DiffPanel(model);
        var past = new PastPanel(model);
        VBox.setVgrow(past, Priority.ALWAYS);
        past.setMinHeight(0);
        var side = new VBox(diff, past);
        side.getStyleClass().add("side");
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setMinWidth(LEAST_SIDE);
        side.setPrefWidth(LEAST_SIDE);
        getChildren().addAll(panel, side);
    }

    /// Puts the focus on the first value.
    public void focusForm() {
        form.focusFirst();
    }
}
