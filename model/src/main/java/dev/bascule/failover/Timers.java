// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

/// Names of wake-ups as they stand in the journal.
final class Timers {
    static final String GRACE = "grace";
    static final String HOLD = "hold";
    static final String RECONSIDER = "reconsider";
    static final String RETRY = "retry";
    static final String RECOVERY = "recovery";
    static final String SETTLED = "settled";
    static final String RESTORE_TTL = "restore-ttl";

    private Timers() {}
}
