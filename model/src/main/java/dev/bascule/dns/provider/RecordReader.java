// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import java.util.Optional;

/// A reader that can also show the provider's own records, of type `N`, to its writer.
public interface RecordReader<N> extends DnsReader {
    /// A reading together with the provider's own records behind it, which a write needs; `records` is there
    /// when the reading is [Reading.Found].
    record Seen<N>(Reading reading, Optional<N> records) {
        public static <N> Seen<N> found(Reading.Found reading, N records) {
            return new Seen<>(reading, Optional.of(records));
        }

        public static <N> Seen<N> without(Reading reading) {
            return new Seen<>(reading, Optional.empty());
        }
    }

    /// Never throws for a problem of the provider: that is a [Reading.Failed].
    Seen<N> see(RecordKey key);

    @Override
    default Reading read(RecordKey key) {
        return see(key).reading();
    }
}
