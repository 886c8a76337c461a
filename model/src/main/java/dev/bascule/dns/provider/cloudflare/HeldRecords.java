// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import dev.bascule.dns.RecordKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The records of one name and type, with the zone they lie in. Never empty.
record HeldRecords(Zones.Place place, List<ZoneRecord> records) {
    HeldRecords {
        records = List.copyOf(records);
    }

    /// If one of several is proxied, all act proxied.
    boolean isProxied() {
        return records.stream().anyMatch(ZoneRecord::isProxied);
    }

    Duration ttl() {
        return records.stream().map(ZoneRecord::ttl).max(Duration::compareTo).orElseThrow();
    }

    List<String> warnings(RecordKey key) {
        var warnings = new ArrayList<String>();
        if (!place.mayEdit().orElse(true)) {
            warnings.add("The token may not edit zone " + key.zone() + "; a switch would be refused.");
        }
        if (isProxied()) {
            warnings.add(key.name() + " is proxied: servers answer Cloudflare's own addresses before and after, so only"
                    + " the read-back and a request through the proxy can confirm a switch.");
        } else if (records.stream().anyMatch(ZoneRecord::isAutomatic)) {
            warnings.add("The TTL of " + key.name() + " is automatic, which is 300 s.");
        }
        if (records.stream().map(ZoneRecord::isProxied).distinct().count() > 1) {
            warnings.add("Only some values of " + key.name() + " are proxied; all of them act so.");
        }
        return warnings;
    }
}
