// SPDX-License-Identifier: Apache-2.0
/// Tests of the tier map as a screen.
@NullMarked
package dev.bascule.views.tiers;

import org.jspecify.annotations.NullMarked;
