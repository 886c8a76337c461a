// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the mistakes of one file.
final class Problems {
    private final String file;
    private final List<ScenarioProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String message) {
        found.add(new ScenarioProblem(file, place, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    ScenarioException exception() {
        return new ScenarioException(found.stream()
                .sorted(Comparator.comparingInt((ScenarioProblem p) -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .toList());
    }
}
