// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.styles.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every value of a policy in its group, as wide as people read.
final class PolicyForm extends ScrollPane {
    private final PolicyModel model;
    private final List<KeyRow> rows = new ArrayList<>();

    PolicyForm(PolicyModel model) {
        this.model = model;
        getStyleClass().add("policy-form");
        setFitToWidth(true);
        var content = new VBox();
        content.getStyleClass().add("rows");
        for (var group : PolicyKey.Group.values()) {
            var title = new HBox(new Label(group.title()));
            title.getStyleClass().add("group");
            content.getChildren().add(title);
            for (var key : PolicyKey.values()) {
                if (key.group() == group) {
                    var row = new KeyRow(key, model::want, model::tryOut);
                    rows.add(row);
                    content.getChildren().add(row);
                }
            }
        }
        setContent(content);
        model.standingProperty().subscribe(_ -> show());
        model.draftProperty().subscribe(_ -> show());
        getStyleClass().add(Css.T12);
    }

    private void show() {
        var standing = model.standingProperty().get();
        var problems = model.draftProperty().get().map(PolicyDraft::problems).orElse(List.of());
        standing.ifPresent(s -> rows.forEach(
                row -> row.show(s, model.text(row.key()), model.isWanted(row.key()), problemOf(problems, row.key()))));
    }

    private static Optional<PolicyDraft.Problem> problemOf(List<PolicyDraft.Problem> problems, PolicyKey key) {
        return problems.stream().filter(p -> p.key().equals(Optional.of(key))).findFirst();
    }

    /// Puts the focus on the first value.
    void focusFirst() {
        rows.getFirst().input().requestFocus();
    }
}
