// SPDX-License-Identifier: Apache-2.0
/// Checks what the incident view says, ticks and orders, and how it looks.
@NullMarked
package dev.bascule.views.incident;

import org.jspecify.annotations.NullMarked;
