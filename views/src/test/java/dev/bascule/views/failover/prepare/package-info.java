// SPDX-License-Identifier: Apache-2.0
/// Tests of the preparation of a move.
@NullMarked
package dev.bascule.views.failover.prepare;

import org.jspecify.annotations.NullMarked;
