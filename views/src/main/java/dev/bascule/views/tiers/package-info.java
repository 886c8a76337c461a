// SPDX-License-Identifier: Apache-2.0
/// The tier map: every site by tier and region with what was measured of it, who could take over and why, and
/// what would be left if sites were lost. It knows values and the client. Start at
/// [dev.bascule.views.tiers.TiersScreen].
@NullMarked
package dev.bascule.views.tiers;

import org.jspecify.annotations.NullMarked;
