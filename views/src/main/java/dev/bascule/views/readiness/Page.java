// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import java.util.Arrays;
import java.util.Optional;

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

    /// The page that a destination's view names, if it names one.
    static Optional<Page> of(String view) {
        return Arrays.stream(values())
                .filter(page -> page.title.equalsIgnoreCase(view))
                .findFirst();
    }

    Page next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
