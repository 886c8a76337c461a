// SPDX-License-Identifier: Apache-2.0
/// States, events, triggers, policy, safety rules and candidate ranking: `decide`, and nothing else. Pure: no
/// clock, no thread, no I/O. Start at [dev.bascule.failover.Decider].
@NullMarked
package dev.bascule.failover;

import org.jspecify.annotations.NullMarked;
