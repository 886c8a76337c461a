// SPDX-License-Identifier: Apache-2.0
/// Tests of destinations and history without a toolkit.
@NullMarked
package dev.bascule.views.navigation;

import org.jspecify.annotations.NullMarked;
