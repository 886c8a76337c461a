// SPDX-License-Identifier: Apache-2.0
/// Every rule that would block a move now, with what lifts it, before any button. Start at `InterlockPanel`.
@NullMarked
package dev.bascule.views.control.interlock;

import org.jspecify.annotations.NullMarked;
