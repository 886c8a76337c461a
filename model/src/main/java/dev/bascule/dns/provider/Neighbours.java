// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What stands beside a record and matters to a switch: the types at the same name, and wildcards above it.
public final class Neighbours {
    private Neighbours() {}

    /// Facts that a plan must show, given the types that the name holds besides its own.
    public static List<String> warnings(RecordKey key, Collection<String> types) {
        var warnings = new ArrayList<String>();
        var other = key.type() == RecordType.A ? "AAAA" : "A";
        if (types.contains(other)) {
            warnings.add(key.name() + " has " + other + " records too; clients that use them stay at the old site"
                    + " unless both are switched.");
        }
        for (var hint : List.of("HTTPS", "SVCB")) {
            if (types.contains(hint)) {
                warnings.add(key.name() + " has an " + hint + " record, which may hand out addresses of its own.");
            }
        }
        return warnings;
    }

    /// The wildcards that would answer for an absent name, the nearest first, down to the zone's own (RFC
    /// 4592).
    public static List<String> wildcards(RecordKey key) {
        var names = new ArrayList<String>();
        var rest = key.name();
        while (!rest.equals(key.zone())) {
            rest = rest.substring(rest.indexOf('.') + 1);
            names.add("*." + rest);
        }
        return names;
    }

    public static String cname(RecordKey key, String target) {
        return key.name() + " is a CNAME to " + target + "; a name with a CNAME holds no address of its own.";
    }

    public static String wildcard(RecordKey key, String wildcard) {
        return key.name() + " has no record of its own; " + wildcard
                + " answers for it, and changing that would move every name below.";
    }
}
