// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Glyph;
import org.jspecify.annotations.Nullable;

/// Where a deployment stands between its sites; shown beside its health and never merged with it.
public enum DeploymentMark {
    ACTIVE("ACTIVE", Glyph.ACTIVE, null),
    FAILING_OVER("FAILING OVER", Glyph.TRANSITION, Mark.TRANSITION),
    FAILED_OVER("FAILED OVER", Glyph.FAILED_OVER, Mark.DEGRADED),
    RECOVERING("RECOVERING", Glyph.BACK, Mark.TRANSITION),
    RECOVERED("RECOVERED", Glyph.RECOVERED, null);

    private final String word;
    private final Glyph glyph;
    private final @Nullable Mark tone;

    DeploymentMark(String word, Glyph glyph, @Nullable Mark tone) {
        this.word = word;
        this.glyph = glyph;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Glyph glyph() {
        return glyph;
    }

    /// The state whose colour it borrows, or null when it is neutral.
    public @Nullable Mark tone() {
        return tone;
    }
}
