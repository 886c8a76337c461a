// SPDX-License-Identifier: Apache-2.0
/// Tests of the controls, and the catalogue that paints all of them in both themes.
@NullMarked
package dev.bascule.views.control;

import org.jspecify.annotations.NullMarked;
