// SPDX-License-Identifier: Apache-2.0
/// What stands beside the choice of a target before anything is begun: every rule that would block now with
/// what lifts it, and how long caches would keep the old answer. Start at `InterlockPanel`.
@NullMarked
package dev.bascule.views.failover.board;

import org.jspecify.annotations.NullMarked;
