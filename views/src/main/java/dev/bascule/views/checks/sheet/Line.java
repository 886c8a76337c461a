// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.CheckId;

/// One line of the table. It names what stands there and nothing of how it is, so that the list stays the same
/// while values change.
public sealed interface Line {
    /// The head of a group, by its key.
    record Head(String group) implements Line {}

    record Row(CheckId check) implements Line {}
}
