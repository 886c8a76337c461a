// SPDX-License-Identifier: Apache-2.0
/// Checks what the overview says in every situation, and how it looks and behaves.
@NullMarked
package dev.bascule.views.overview;

import org.jspecify.annotations.NullMarked;
