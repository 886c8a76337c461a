// SPDX-License-Identifier: Apache-2.0
/// The lanes of the tier map with the cards of the sites and the lines between them. It knows what is to be
/// shown and nothing of where that comes from. Start at [dev.bascule.views.tiers.board.Board].
@NullMarked
package dev.bascule.views.tiers.board;

import org.jspecify.annotations.NullMarked;
