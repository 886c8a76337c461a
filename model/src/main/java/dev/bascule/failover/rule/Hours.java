// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as sentences say them: hours, minutes and seconds in UTC; the journal keeps the exact instant beside
/// them.
public final class Hours {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Hours() {}

    public static String of(Instant at) {
        return FORM.format(at.atZone(ZoneOffset.UTC));
    }
}
