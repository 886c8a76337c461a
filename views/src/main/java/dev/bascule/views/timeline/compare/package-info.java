// SPDX-License-Identifier: Apache-2.0
/// Two incidents under each other, aligned at detection or at onset, with a table of how long each part took in
/// both. Start at `Comparing` and `ComparePane`.
@NullMarked
package dev.bascule.views.timeline.compare;

import org.jspecify.annotations.NullMarked;
