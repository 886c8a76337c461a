// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import java.nio.file.Path;
import java.util.List;

/// Runs every benchmark and prints one line for each figure. Arguments: the program's launcher, to measure its
/// start as well; without it the engine's parts alone are measured.
public final class Benchmarks {
    private Benchmarks() {}

    /// A group of figures that are measured together, so that their ratios mean something.
    interface Group {
        void measure(Figures figures) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var figures = new Figures(System.out::println);
        List<Group> groups = List.of(
                new ObservationFigures(), new JournalFigures(), new DecisionFigures(), new PropagationFigures());
        for (var group : groups) {
            group.measure(figures);
        }
        if (arguments.length > 0) {
            new ProgramFigures(Path.of(arguments[0])).measure(figures);
        }
    }
}
