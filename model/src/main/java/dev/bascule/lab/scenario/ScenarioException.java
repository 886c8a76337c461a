// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.util.List;
import java.util.stream.Collectors;

/// A scenario file that cannot be played, with all of its mistakes in the order of the file.
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ScenarioProblem> problems;

    ScenarioException(List<ScenarioProblem> problems) {
        super(problems.stream().map(ScenarioProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ScenarioProblem> problems() {
        return problems;
    }
}
