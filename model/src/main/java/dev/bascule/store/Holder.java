// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Who leads a store: a person on a host, the process, since when, and with which face (console, watcher,
/// command line).
public record Holder(String user, String host, long pid, Instant since, String face) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        return user + " on " + host + " (" + face + ", process " + pid + ", since " + MINUTE.format(since) + ")";
    }
}
