// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// One face: measures and breaks text. A character that it cannot draw is written as `?`, never left out.
final class Face {
    private static final float UNITS = 1000;
    private static final String UNKNOWN = "?";

    private final PDFont font;
    private final Map<Integer, Boolean> drawable = new HashMap<>();

    Face(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    /// The text as this face can draw it, on one line.
    String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            var character = Character.isWhitespace(c) ? " " : Character.toString(c);
            plain.append(drawable.computeIfAbsent(c, _ -> isDrawable(character)) ? character : UNKNOWN);
        });
        return plain.toString();
    }

    private boolean isDrawable(String character) {
        try {
            return font.encode(character).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    float width(String plain, float size) throws IOException {
        return font.getStringWidth(plain) / UNITS * size;
    }

    /// The lines of a text in this width; a word that is wider is broken.
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            var line = "";
            for (var word : plain(paragraph).split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, size) <= width) {
                    line = longer;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(word, size, width, lines);
            }
            lines.add(line);
        }
        return lines;
    }

    /// Adds full lines of a word and hands back what is left of it.
    private String broken(String word, float size, float width, List<String> lines) throws IOException {
        var begin = 0;
        var line = 0f;
        for (var at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            var sign = width(Character.toString(word.codePointAt(at)), size);
            if (line + sign > width && at > begin) {
                lines.add(word.substring(begin, at));
                begin = at;
                line = 0;
            }
            line += sign;
        }
        return word.substring(begin);
    }
}
