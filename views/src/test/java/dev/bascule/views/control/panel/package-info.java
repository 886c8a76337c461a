// SPDX-License-Identifier: Apache-2.0
/// Tests of what panels are made of.
@NullMarked
package dev.bascule.views.control.panel;

import org.jspecify.annotations.NullMarked;
