// SPDX-License-Identifier: Apache-2.0
/// Checks what the timeline makes of entries, and how it looks and behaves.
@NullMarked
package dev.bascule.views.timeline;

import org.jspecify.annotations.NullMarked;
