// SPDX-License-Identifier: Apache-2.0
/// The one sentence about a deployment: read from its picture as a value, then put on nodes that stay the same. It
/// knows
/// no other panel. Start at `BannerReading`.
@NullMarked
package dev.bascule.views.overview.banner;

import org.jspecify.annotations.NullMarked;
