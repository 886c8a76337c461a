// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.TickBox;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.control.row.ChecklistLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The four checklists in one scrolling panel. A row keeps its node while nothing in it changes, and its focus
/// always.
final class ChecklistPanel {
    /// Below this width a name and its evidence do not fit side by side.
    private static final double ROOM_FOR_ONE_LINE = 560;

    private record Shown(ChecklistLine line, ChecklistItem node) {}

    private final Panel panel = new Panel("Checklist", "");
    private final VBox rows = new VBox();
    private final Map<ChecklistPhase, PhaseHeader> headers = new EnumMap<>(ChecklistPhase.class);
    private final Map<String, Shown> items = new HashMap<>();
    private final Consumer<String> onTick;
    private ChecklistFace face = new ChecklistFace(List.of());
    private boolean isNarrow;

    /// `onTick` is called with the name of a person's item.
    ChecklistPanel(Consumer<String> onTick) {
        this.onTick = onTick;
        panel.getStyleClass().add("checklist-panel");
        var scroll = new Scroll(rows);
        panel.setContent(scroll);
        panel.setRight(legend("person", false), legend("measured, ticks itself", true));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        rows.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_ONE_LINE)
                .subscribe(this::fold);
    }

    private void fold(boolean narrow) {
        if (narrow != isNarrow) {
            isNarrow = narrow;
            items.clear();
            arrange();
        }
    }

    Panel node() {
        return panel;
    }

    void show(ChecklistFace newFace) {
        face = newFace;
        panel.setSubtitle(face.done() + "/" + face.all() + " done");
        arrange();
    }

    private void arrange() {
        var nodes = new ArrayList<Node>();
        for (var phase : face.phases()) {
            var header =
                    headers.computeIfAbsent(phase.phase(), p -> new PhaseHeader(p, startsOpen(phase), this::arrange));
            header.show(phase);
            nodes.add(header);
            if (header.isOpen()) {
                phase.items().forEach(item -> nodes.add(item(item)));
            }
        }
        if (!nodes.equals(rows.getChildren())) {
            var focused = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
            rows.getChildren().setAll(nodes);
            if (focused != null && nodes.contains(focused)) {
                focused.requestFocus();
            }
        }
    }

    private static boolean startsOpen(ChecklistFace.Phase phase) {
        return phase.phase() != ChecklistPhase.DURING_FAILOVER || !phase.isComplete();
    }

    private ChecklistItem item(ChecklistFace.Item item) {
        var before = items.get(item.id());
        if (before != null && before.line().equals(item.line())) {
            return before.node();
        }
        Runnable tick = () -> onTick.accept(item.id());
        var node = isNarrow ? ChecklistItem.tall(item.line(), tick) : ChecklistItem.flat(item.line(), tick);
        items.put(item.id(), new Shown(item.line(), node));
        if (before != null && before.node().isFocused()) {
            node.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    node.requestFocus();
                }
            });
        }
        return node;
    }

    private void move(KeyEvent pressed) {
        var step = pressed.getCode() == KeyCode.DOWN || pressed.getCode() == KeyCode.J
                ? 1
                : pressed.getCode() == KeyCode.UP || pressed.getCode() == KeyCode.K ? -1 : 0;
        var index =
                pressed.getTarget() instanceof Node node ? rows.getChildren().indexOf(node) + step : -1;
        if (step != 0 && index >= 0 && index < rows.getChildren().size()) {
            rows.getChildren().get(index).requestFocus();
            pressed.consume();
        }
    }

    private static Node legend(String words, boolean measured) {
        var box = new TickBox(measured);
        box.setTicked(true);
        var legend = new HBox(box, new ProseLine(words, Css.T11, Css.F3).whole());
        legend.setSpacing(6);
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }
}
