// SPDX-License-Identifier: Apache-2.0
/// Tests of what stands beside the choice of a target.
@NullMarked
package dev.bascule.views.failover.board;

import org.jspecify.annotations.NullMarked;
