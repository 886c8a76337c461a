// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What is to be appended: the stream it belongs to (a deployment), when it happened, what it is, and the
/// fencing token of the leader who says so. Times are cut to microseconds, so that a replay sees what was
/// decided on.
public record Draft(String stream, Instant at, String kind, Canonical.Fields payload, long fencingToken) {
    public Draft {
        if (stream.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("A journal entry needs a stream and a kind.");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
