// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

/// One mistake in a scenario file: where it is, what is wrong, and what was expected.
public record ScenarioProblem(String file, Place place, String message) {
    @Override
    public String toString() {
        return file + ":" + place.line() + ":" + place.column() + ": " + message;
    }
}
