// SPDX-License-Identifier: Apache-2.0
/// Tests of the screen of checks.
@NullMarked
package dev.bascule.views.checks;

import org.jspecify.annotations.NullMarked;
