// SPDX-License-Identifier: Apache-2.0
/// Surfaces that hold content: panels and what they show when empty, stale or failed, banners, toasts and health tiles.
/// They know no feature and take words and nodes. Start at `Panel` and `Notice`.
@NullMarked
package dev.bascule.views.control.panel;

import org.jspecify.annotations.NullMarked;
