// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// All values of one name and type at one provider. It always has at least one value, so that an empty answer
/// cannot be expressed, let alone published (AWS, October 2025). `proxied` is set where a provider answers with
/// its own addresses (Cloudflare). Values are in their one written form and in order.
public record RecordSet(RecordKey key, List<String> values, Duration ttl, Optional<Boolean> proxied) {
    public RecordSet {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Record set " + key + " would be empty; a name without addresses is never written.");
        }
        var type = key.type();
        values = values.stream()
                .map(value -> AddressText.canonical(type, value))
                .distinct()
                .sorted()
                .toList();
    }

    public static RecordSet of(RecordKey key, String value, Duration ttl) {
        return new RecordSet(key, List.of(value), ttl, Optional.empty());
    }

    /// The same set pointing to other values; TTL and proxying are kept.
    public RecordSet pointingTo(List<String> others) {
        return new RecordSet(key, others, ttl, proxied);
    }

    public boolean hasSameValues(RecordSet other) {
        return key.equals(other.key) && values.equals(other.values);
    }

    /// Whether holding this is as good as holding `wanted`: same values and same TTL, the latter only where it
    /// is ours to set. A proxied record's TTL is not, and comparing it would look like drift for ever.
    public boolean fulfils(RecordSet wanted) {
        return hasSameValues(wanted) && (proxied.orElse(false) || ttl.equals(wanted.ttl));
    }
}
