// SPDX-License-Identifier: Apache-2.0
/// What stands beside the tier map: the ranking, everything of one site, or two sites compared. It knows what
/// is to be shown and hands wishes back. Start at [dev.bascule.views.tiers.side.SidePane].
@NullMarked
package dev.bascule.views.tiers.side;

import org.jspecify.annotations.NullMarked;
