// SPDX-License-Identifier: Apache-2.0
/// A drill as the journal tells it: announced, moved there, brought home, and judged by what was measured.
/// Pure. Start at [dev.bascule.failover.drill.Drill].
@NullMarked
package dev.bascule.failover.drill;

import org.jspecify.annotations.NullMarked;
