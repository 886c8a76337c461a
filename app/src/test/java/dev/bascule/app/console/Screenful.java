// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What a window shows at this moment, as a person would read it. FX thread only, except `onFx`.
record Screenful(Scene scene) {
    /// Runs work on the FX thread and hands back its result.
    static <T> T onFx(Callable<T> work) {
        return Pictures.onFx(work);
    }

    /// The words on the screen in reading order of the scene graph.
    String words() {
        return String.join(" ¦ ", visible().flatMap(Screenful::written).toList());
    }

    boolean reads(String words) {
        return words().contains(words);
    }

    /// What a screen reader would say of each visible node that says something.
    List<String> spoken() {
        return visible()
                .map(Node::getAccessibleText)
                .filter(words -> words != null && !words.isBlank())
                .toList();
    }

    boolean says(String words) {
        return spoken().stream().anyMatch(s -> s.contains(words));
    }

    Optional<Node> node(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Screenful::isSeen)
                .findFirst();
    }

    /// The first visible node that is named so, by its words or to a screen reader.
    Optional<Node> named(String start) {
        return visible()
                .filter(n -> n instanceof ButtonBase || n.isFocusTraversable())
                .filter(n -> isNamed(n, start))
                .findFirst();
    }

    /// Whether the node that has the focus is named so.
    boolean isFocusOn(String start) {
        var owner = scene.getFocusOwner();
        return owner != null && isNamed(owner, start);
    }

    String focus() {
        var owner = scene.getFocusOwner();
        return owner == null ? "nothing" : owner.getClass().getSimpleName() + " '" + owner.getAccessibleText() + "'";
    }

    private static boolean isNamed(Node node, String start) {
        var text = node instanceof Labeled labeled ? labeled.getText() : null;
        var said = node.getAccessibleText();
        return text != null && text.startsWith(start) || said != null && said.startsWith(start);
    }

    private static Stream<String> written(Node node) {
        var text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text each -> each.getText();
            default -> "";
        };
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(text);
    }

    private Stream<Node> visible() {
        var found = new ArrayList<Node>();
        collect(scene.getRoot(), Screenful::shows, found);
        return found.stream();
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!wanted.test(node)) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent && !(node instanceof Label)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    private static boolean shows(Node node) {
        return node.isVisible() && node.getOpacity() > 0;
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!shows(each)) {
                return false;
            }
        }
        return true;
    }
}
