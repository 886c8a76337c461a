// SPDX-License-Identifier: Apache-2.0
/// Tests of the look that need no window: names, colours, contrast and the shape of the stylesheets.
@NullMarked
package dev.bascule.styles;

import org.jspecify.annotations.NullMarked;
