// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures words, so that they can be cut where the room ends. FX thread only.
final class Ruler {
    private static final String ELLIPSIS = "…";

    private final Text text = new Text();

    double width(String words, Font font) {
        text.setFont(font);
        text.setText(words);
        return text.getLayoutBounds().getWidth();
    }

    /// The words, or as many of them as have room before an ellipsis.
    String fitting(String words, Font font, double room) {
        if (width(words, font) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end) + ELLIPSIS, font) > room) {
            end--;
        }
        return words.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
