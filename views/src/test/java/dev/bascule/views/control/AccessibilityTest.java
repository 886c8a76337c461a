// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class AccessibilityTest extends FxTest {
    @Test
    void everythingThatCanBeReachedByKeyHasAnAccessibleName() {
        for (Node node : catalogue()) {
            if (node.isFocusTraversable()) {
                assertThat(nameOf(node)).as(node.toString()).isNotBlank();
            }
        }
    }

    @Test
    void everyGlyphPillWordAndChartHasARoleAndAText() {
        for (Node node : catalogue()) {
            if (node.getClass().getPackageName().startsWith("dev.bascule.views.control")
                    && (node.getStyleClass().contains("drawn")
                            || node.getStyleClass().contains("marked"))) {
                assertThat(node.getAccessibleRole()).as(node.toString()).isNotEqualTo(AccessibleRole.NODE);
            }
        }
    }

    private static String nameOf(Node node) {
        String text = node.getAccessibleText();
        if (text != null) {
            return text;
        }
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static List<Node> catalogue() {
        List<Node> nodes = new ArrayList<>();
        runOnFx(() -> {
            for (Parent page : List.of(Catalogue.page("night"), PanelCatalogue.page())) {
                Scene scene = scene(Theme.NIGHT, page, 1440, 1000);
                page.applyCss();
                page.layout();
                collect(scene.getRoot(), nodes);
            }
        });
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
