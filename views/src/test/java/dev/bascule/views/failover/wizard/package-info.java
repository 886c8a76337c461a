// SPDX-License-Identifier: Apache-2.0
/// Tests of the guarded path to a move.
@NullMarked
package dev.bascule.views.failover.wizard;

import org.jspecify.annotations.NullMarked;
