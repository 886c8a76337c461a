// SPDX-License-Identifier: Apache-2.0
/// Checks what the wall says in every situation, and that every word of it fits.
@NullMarked
package dev.bascule.views.wall;

import org.jspecify.annotations.NullMarked;
