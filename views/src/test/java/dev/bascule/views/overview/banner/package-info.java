// SPDX-License-Identifier: Apache-2.0
/// Checks what the banner says in every situation.
@NullMarked
package dev.bascule.views.overview.banner;

import org.jspecify.annotations.NullMarked;
