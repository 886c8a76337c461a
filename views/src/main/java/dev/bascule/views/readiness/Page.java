// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

/// The three pages of readiness, in the order of their keys.
public enum Page {
    PROOFS("Proofs"),
    DRILLS("Drills"),
    DIAGNOSE("Diagnose");

    private final String title;

    Page(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The page that a destination's view names; the proofs for anything else.
    static Page of(String view) {
        for (var page : values()) {
            if (page.title.equalsIgnoreCase(view)) {
                return page;
            }
        }
        return PROOFS;
    }

    Page next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
