// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One point of view: who observes, what it probes, and which of these checks are its `references`. A checker
/// whose references all fail has lost its own way to the world and does not vote.
public record Vantage(CheckerId checker, List<Check> checks, Set<CheckId> references) {
    public Vantage {
        checks = List.copyOf(checks);
        references = Set.copyOf(references);
        var ids = new HashSet<CheckId>();
        for (var check : checks) {
            if (!ids.add(check.id())) {
                throw new IllegalArgumentException("Checker " + checker + " has the check " + check.id() + " twice.");
            }
        }
        if (!ids.containsAll(references)) {
            throw new IllegalArgumentException(
                    "Checker " + checker + " names a reference check that it does not run; add it to its checks.");
        }
    }

    public static Vantage of(CheckerId checker, List<Check> checks) {
        return of(checker, checks, List.of());
    }

    /// With references that are probed beside the checks.
    public static Vantage of(CheckerId checker, List<Check> checks, List<Check> references) {
        return new Vantage(
                checker,
                Stream.concat(checks.stream(), references.stream()).toList(),
                references.stream().map(Check::id).collect(Collectors.toSet()));
    }
}
