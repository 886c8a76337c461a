// SPDX-License-Identifier: Apache-2.0
/// Moving a deployment by hand. This package reads plans: numbers, order, the critical path, what a roll-back
/// would undo. The pages are in `wizard` (before the start) and `run` (after it).
@NullMarked
package dev.bascule.views.failover;

import org.jspecify.annotations.NullMarked;
