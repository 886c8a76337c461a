// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Moves the focus from one large part of the window to the next, whatever they hold.
final class Panes {
    private Panes() {}

    static void focusNext(List<? extends Parent> panes, boolean backwards) {
        Scene scene = panes.getFirst().getScene();
        int present = indexOf(panes, scene == null ? null : scene.getFocusOwner());
        for (int i = 1; i <= panes.size(); i++) {
            int step = backwards ? -i : i;
            Optional<Node> target = firstReachable(panes.get(Math.floorMod(present + step, panes.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private static int indexOf(List<? extends Parent> panes, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            int index = panes.indexOf(node);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private static Optional<Node> firstReachable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Panes::firstReachable)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
