// SPDX-License-Identifier: Apache-2.0
/// Tests of what stands beside the choice of a target.
@NullMarked
package dev.bascule.views.control.interlock;

import org.jspecify.annotations.NullMarked;
