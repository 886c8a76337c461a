// SPDX-License-Identifier: Apache-2.0
/// Tests of the screens and, in `FxTest`, the one starter of the toolkit for all of them.
@NullMarked
package dev.bascule.views;

import org.jspecify.annotations.NullMarked;
