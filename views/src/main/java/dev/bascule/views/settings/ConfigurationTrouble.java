// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.List;

/// The newest file could not be taken: which, and every mistake in it.
public record ConfigurationTrouble(String file, List<String> mistakes) {
    public ConfigurationTrouble {
        mistakes = List.copyOf(mistakes);
    }

    /// What it means for what is in force.
    public String words() {
        var count = mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
        return file + " has " + count + ". The last good configuration stays in force until it is corrected.";
    }
}
