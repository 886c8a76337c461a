// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.List;
import java.util.stream.Collectors;

/// A configuration was not taken, with every mistake in it. Nothing of it is in force.
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
