// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.views.checks.sheet.Density;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.SavedFilters;
import dev.bascule.views.navigation.Choices;
import java.util.Arrays;

/// What a person chose for the table, kept between starts. FX thread only.
final class Preferences {
    private static final String FILTERS = "checks.filters";
    private static final String DENSITY = "checks.density";
    private static final String GROUPING = "checks.grouping";

    private final Choices choices;

    Preferences(Choices choices) {
        this.choices = choices;
    }

    SavedFilters filters() {
        return choices.of(FILTERS).map(SavedFilters::of).orElse(SavedFilters.NONE);
    }

    void keep(SavedFilters filters) {
        choices.keep(FILTERS, filters.text());
    }

    Density density() {
        return choices.of(DENSITY)
                .flatMap(code -> Arrays.stream(Density.values())
                        .filter(d -> d.code().equals(code))
                        .findFirst())
                .orElse(Density.COMPACT);
    }

    void keep(Density density) {
        choices.keep(DENSITY, density.code());
    }

    Grouping grouping() {
        return choices.of(GROUPING)
                .flatMap(code -> Arrays.stream(Grouping.values())
                        .filter(g -> g.code().equals(code))
                        .findFirst())
                .orElse(Grouping.SITE);
    }

    void keep(Grouping grouping) {
        choices.keep(GROUPING, grouping.code());
    }
}
