// SPDX-License-Identifier: Apache-2.0
/// Controls that act or ask: buttons, segments, filters, the typed confirmation and the reason popover.
/// None of them acts on its own; they call back what they were given. Start at `ActionButton`.
@NullMarked
package dev.bascule.views.control.action;

import org.jspecify.annotations.NullMarked;
