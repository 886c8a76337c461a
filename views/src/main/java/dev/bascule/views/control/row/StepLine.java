// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

/// What a step row shows; times are seconds as text ("16.7", empty when none), `progress` runs from 0 to 1.
public record StepLine(
        int number,
        StepState state,
        String name,
        String note,
        String actual,
        String planned,
        double progress,
        String progressText) {
    /// A step that is not running.
    public static StepLine of(int number, StepState state, String name, String actual, String planned) {
        return new StepLine(number, state, name, "", actual, planned, 0, "");
    }
}
