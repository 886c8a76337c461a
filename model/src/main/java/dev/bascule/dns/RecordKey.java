// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.Locale;

/// Identity of a record set: lower-case names without a trailing dot, whatever form a provider uses (RFC 4343:
/// names compare without case). The name lies in the zone.
public record RecordKey(String zone, String name, RecordType type) implements Comparable<RecordKey> {
    public RecordKey {
        zone = canonical(zone);
        name = canonical(name);
        if (!name.equals(zone) && !name.endsWith("." + zone)) {
            throw new IllegalArgumentException("Record " + name + " does not lie in zone " + zone
                    + "; a provider would append the zone and create another name.");
        }
    }

    private static String canonical(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    @Override
    public int compareTo(RecordKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
