// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import dev.bascule.styles.Glyph;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The seven states that may have a colour, from best to worst in the order in which one hides another.
public enum Mark {
    HEALTHY(Glyph.HEALTHY),
    STANDBY(Glyph.STANDBY),
    MAINTENANCE(Glyph.MAINTENANCE),
    TRANSITION(Glyph.TRANSITION),
    UNKNOWN(Glyph.UNKNOWN),
    DEGRADED(Glyph.DEGRADED),
    UNHEALTHY(Glyph.UNHEALTHY);

    private final Glyph glyph;
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Mark(Glyph glyph) {
        this.glyph = glyph;
    }

    public Glyph glyph() {
        return glyph;
    }

    /// The word shown beside the glyph; never shortened, never translated into a colour alone.
    public String word() {
        return name();
    }

    /// Whether this is what one hopes to see, so that its word stays quiet and only the glyph is coloured.
    public boolean isExpected() {
        return this == HEALTHY || this == STANDBY;
    }

    /// Whether this asks for attention, so that a tile or a line is coloured as a whole.
    public boolean isLoud() {
        return this == DEGRADED || this == UNHEALTHY;
    }

    /// The state that decides what a group looks like; UNKNOWN for a group of nothing.
    public static Mark worst(Collection<Mark> marks) {
        return marks.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
    }

    /// Gives `node` and everything inside it the colours of `mark`, or neutral ones for null.
    public static void paint(Node node, @Nullable Mark mark) {
        if (!node.getStyleClass().contains(Css.MARKED)) {
            node.getStyleClass().add(Css.MARKED);
        }
        for (Mark each : values()) {
            node.pseudoClassStateChanged(each.pseudoClass, each == mark);
        }
    }
}
