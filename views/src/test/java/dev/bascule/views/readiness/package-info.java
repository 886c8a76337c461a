// SPDX-License-Identifier: Apache-2.0
/// Tests of readiness as a screen.
@NullMarked
package dev.bascule.views.readiness;

import org.jspecify.annotations.NullMarked;
