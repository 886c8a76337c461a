// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.drift;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Providers that publish the same name disagree about its addresses, so that users land on one or the other by
/// chance.
public record AddressConflict(RecordKey key, SortedMap<ProviderId, List<String>> held) {
    public AddressConflict {
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }

    /// Looks at what was found; readings that failed or found nothing say nothing about a disagreement.
    public static Optional<AddressConflict> among(Map<ProviderId, Reading> readings) {
        var held = new TreeMap<ProviderId, List<String>>();
        readings.forEach((provider, reading) -> {
            if (reading instanceof Reading.Found found) {
                held.put(provider, found.set().values());
            }
        });
        return new HashSet<>(held.values()).size() < 2
                ? Optional.empty()
                : readings.values().stream().findFirst().map(any -> new AddressConflict(any.key(), held));
    }

    public String sentence() {
        return key.name() + " has different addresses at its providers: "
                + held.entrySet().stream()
                        .map(entry -> entry.getKey() + " answers " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "))
                + ". Users reach one or the other by chance.";
    }
}
