// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether something may move that nobody set in motion, such as the pulse of a running step.
public enum Motion {
    AS_THE_DESKTOP("As the desktop"),
    FULL("Full"),
    REDUCED("Reduced");

    private final String words;

    Motion(String words) {
        this.words = words;
    }

    /// The name that people read.
    public String words() {
        return words;
    }

    /// Whether motion is to be reduced; empty when the desktop decides.
    public Optional<Boolean> reduced() {
        return switch (this) {
            case AS_THE_DESKTOP -> Optional.empty();
            case FULL -> Optional.of(false);
            case REDUCED -> Optional.of(true);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Motion> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
