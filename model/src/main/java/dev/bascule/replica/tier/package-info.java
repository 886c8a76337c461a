// SPDX-License-Identifier: Apache-2.0
/// Which tier a site deserves by what was measured of it, with the reason; settings and wishes do not count.
/// Pure. Start at [dev.bascule.replica.tier.TierAdvice].
@NullMarked
package dev.bascule.replica.tier;

import org.jspecify.annotations.NullMarked;
