// SPDX-License-Identifier: Apache-2.0
/// Tests of what the tier map reads from a picture.
@NullMarked
package dev.bascule.views.tiers.reading;

import org.jspecify.annotations.NullMarked;
