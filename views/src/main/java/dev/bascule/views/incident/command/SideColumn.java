// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.views.control.action.Segmented;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A column of panels, one above the other where there is room, and as tabs where there is not.
public final class SideColumn extends VBox {
    private static final double GAP = 12;

    /// A panel with the word of its tab.
    public record Part(String word, Node node) {}

    private final List<Part> parts;
    private final Segmented<Part> tabs;
    private boolean isTabbed;

    public SideColumn(String subject, List<Part> parts) {
        this.parts = List.copyOf(parts);
        tabs = new Segmented<>(subject, parts, Part::word).small();
        setSpacing(GAP);
        setMinHeight(0);
        parts.forEach(p -> setVgrow(p.node(), Priority.ALWAYS));
        tabs.valueProperty().subscribe(_ -> arrange());
        arrange();
    }

    /// Whether the parts share one place.
    public void tab(boolean tabbed) {
        if (tabbed != isTabbed) {
            isTabbed = tabbed;
            arrange();
        }
    }

    private void arrange() {
        if (isTabbed) {
            getChildren().setAll(tabs, tabs.getValue().node());
        } else {
            getChildren().setAll(parts.stream().map(Part::node).toList());
        }
    }
}
