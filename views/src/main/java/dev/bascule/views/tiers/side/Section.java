// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.views.control.Latest;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A part of the column that is rebuilt only for news, so that focus and open menus survive every refresh.
final class Section<T> extends VBox {
    private final Latest<T> shown = new Latest<>();
    private final Function<T, List<Node>> face;

    Section(Function<T, List<Node>> face) {
        this.face = face;
    }

    void show(T value) {
        if (shown.isNews(value)) {
            getChildren().setAll(face.apply(value));
        }
    }
}
