// SPDX-License-Identifier: Apache-2.0
/// Checks what rows do by themselves.
@NullMarked
package dev.bascule.views.control.row;

import org.jspecify.annotations.NullMarked;
