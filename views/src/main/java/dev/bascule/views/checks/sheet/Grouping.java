// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.views.control.Mark;

/// By what the checks are put together; within a group they keep their configured order.
public enum Grouping {
    SITE("Site"),
    SERVICE("Service"),
    KIND("Kind"),
    STATE("State");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// The key of the group that a row belongs to.
    String key(CheckRow row) {
        return switch (this) {
            case SITE -> row.site();
            case SERVICE -> row.service();
            case KIND -> row.check().type().code();
            case STATE -> row.mark().name();
        };
    }

    /// Where a group stands among the others when the order of its rows does not say it: the worst state first.
    int place(String key) {
        return switch (this) {
            case SITE, SERVICE, KIND -> 0;
            case STATE -> -Mark.valueOf(key).ordinal();
        };
    }
}
