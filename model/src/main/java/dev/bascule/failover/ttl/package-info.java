// SPDX-License-Identifier: Apache-2.0
/// Shorter TTLs before a planned move and the way back to the usual ones: which records, from what to what, and
/// when it holds everywhere. Pure; start at [dev.bascule.failover.ttl.TtlPlanner], and see
/// [dev.bascule.failover.ttl.Lowered] for what stays known until the TTLs are restored.
@NullMarked
package dev.bascule.failover.ttl;

import org.jspecify.annotations.NullMarked;
