// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

/// How it is with the table as a whole.
sealed interface Standing {
    /// No checks are known yet.
    record Loading() implements Standing {}

    /// Nothing is configured that could be checked.
    record Empty(String title, String meaning) implements Standing {}

    /// There are checks to show.
    record Ready() implements Standing {}
}
