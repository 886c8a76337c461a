// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who leads a store: a person on a host, the process, since when, and with which face (console, watcher,
/// command line).
public record Holder(String user, String host, long pid, Instant since, String face) {
    @Override
    public String toString() {
        return user + " on " + host + " (" + face + ", process " + pid + ", since "
                + since.truncatedTo(ChronoUnit.SECONDS) + ")";
    }
}
