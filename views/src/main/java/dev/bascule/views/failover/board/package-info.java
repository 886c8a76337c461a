// SPDX-License-Identifier: Apache-2.0
/// What stands beside the choice of a target before anything is begun: how long caches would keep the old
/// answer. Start at `TtlPanel`.
@NullMarked
package dev.bascule.views.failover.board;

import org.jspecify.annotations.NullMarked;
