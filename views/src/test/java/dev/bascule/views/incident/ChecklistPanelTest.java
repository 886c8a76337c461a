// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.row.ChecklistLine;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ChecklistPanelTest extends FxTest {
    private final ChecklistPanel panel = onFx(() -> new ChecklistPanel(_ -> {}));

    private int items(double width, String style) {
        return onFx(() -> {
            var scene = scene(Theme.NIGHT, new StackPane(panel.node()), width, 400);
            panel.show(new ChecklistFace(List.of(new ChecklistFace.Phase(
                    ChecklistPhase.FAILBACK_PREPARATION,
                    0,
                    "in progress",
                    List.of(new ChecklistFace.Item(
                            "dns",
                            new ChecklistLine(
                                    "Resolvers answer the new address", true, false, "15 of 16", null, "")))))));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var count = scene.getRoot().lookupAll(style).size();
            scene.setRoot(new StackPane());
            return count;
        });
    }

    @Test
    void evidenceStandsBesideANameOrBelowItWhereThereIsNoRoom() {
        assertThat(items(900, ".checklist-item.flat")).isEqualTo(1);
        assertThat(items(420, ".checklist-item.tall")).isEqualTo(1);
        assertThat(items(900, ".checklist-item.tall")).isZero();
    }
}
