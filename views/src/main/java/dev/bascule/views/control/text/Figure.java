// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

/// A number as text and its unit, apart because they are set in different type; both empty when nothing was
/// measured.
public record Figure(String value, String unit) {
    public static final Figure NONE = new Figure("", "");

    public boolean isMissing() {
        return value.isEmpty();
    }

    /// Number and unit with a space, or a dash where nothing was measured.
    public String text() {
        return isMissing() ? "–" : unit.isEmpty() ? value : value + " " + unit;
    }
}
