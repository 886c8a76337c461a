// SPDX-License-Identifier: Apache-2.0
/// Every check in one table: grouped, filtered, with a drawer that says why each verdict is what it is, and
/// with muting, probing and acknowledging. Start at `ChecksScreen`.
@NullMarked
package dev.bascule.views.checks;

import org.jspecify.annotations.NullMarked;
