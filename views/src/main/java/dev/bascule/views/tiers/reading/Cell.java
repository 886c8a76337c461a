// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.views.control.text.Figure;

/// One measured value of a site. Without a figure `note` says how to measure it; with one it says how old the
/// figure is, where that matters.
public record Cell(String name, Figure value, boolean isStale, String note) {
    static Cell of(String name, Figure value) {
        return new Cell(name, value, false, "");
    }

    static Cell unmeasured(String name, String how) {
        return new Cell(name, Figure.NONE, false, how);
    }

    public boolean isMissing() {
        return value.isMissing();
    }

    /// Name and value in words; what was not measured says so.
    public String spoken() {
        return name
                + (isMissing()
                        ? " not measured"
                        : " " + value.text() + (isStale ? ", stale, " + note.replace("`", "") : ""));
    }
}
