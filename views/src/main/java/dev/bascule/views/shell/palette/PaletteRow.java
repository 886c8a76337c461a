// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell.palette;

import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One result of the palette with the letters that matched underlined.
final class PaletteRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    PaletteRow(PaletteEntry entry, String query, boolean isChosen, Runnable action) {
        getStyleClass().add("entry");
        pseudoClassStateChanged(CHOSEN, isChosen);
        pseudoClassStateChanged(REFUSED, entry.isRefused());
        StackPane sign =
                new StackPane(entry.mark() == null ? new IconView(entry.icon(), 16) : new StateGlyph(entry.mark(), 15));
        sign.getStyleClass().add("sign");
        ProseLine detail = new ProseLine(entry.words(), "detail");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        entry.keys().forEach(key -> keys.getChildren().add(new KeyCap(key)));
        getChildren().addAll(sign, title(entry.title(), query), detail, space, keys);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(entry.title() + (entry.isRefused() ? ", not available: " : ", ") + entry.words());
        setOnMouseClicked(_ -> action.run());
    }

    private static TextFlow title(String title, String query) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("title");
        flow.setMinWidth(USE_PREF_SIZE);
        flow.setMaxHeight(USE_PREF_SIZE);
        int at = query.isEmpty() ? -1 : title.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
        if (at < 0) {
            flow.getChildren().add(part(title, "plain"));
        } else {
            int end = at + query.length();
            flow.getChildren()
                    .addAll(
                            part(title.substring(0, at), "plain"),
                            part(title.substring(at, end), "hit"),
                            part(title.substring(end), "plain"));
        }
        return flow;
    }

    private static Text part(String text, String styleClass) {
        Text part = new Text(text);
        part.getStyleClass().add(styleClass);
        return part;
    }
}
