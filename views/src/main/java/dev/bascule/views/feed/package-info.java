// SPDX-License-Identifier: Apache-2.0
/// The one bridge to the FX thread: newest values, lists that change in place, and slow questions with their answers.
/// It knows no screen and no feature. Start at `Feed`.
@NullMarked
package dev.bascule.views.feed;

import org.jspecify.annotations.NullMarked;
