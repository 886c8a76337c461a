// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import org.jspecify.annotations.Nullable;

/// Remembers what was shown last, so that nodes are rebuilt only for news and focus survives every refresh.
public final class Latest<T> {
    private @Nullable T value;

    /// Whether `next` differs from what was shown last; it is remembered.
    public boolean isNews(T next) {
        var same = next.equals(value);
        value = next;
        return !same;
    }
}
