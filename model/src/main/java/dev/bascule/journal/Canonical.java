// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value with exactly one written form, a strict subset of JSON, so that its hash means the same on every
/// machine. Equal values have equal texts and the other way round; see [CanonicalText].
public sealed interface Canonical {
    /// Text in valid Unicode; half a surrogate pair, left by cutting a string, becomes a question mark.
    record Text(String value) implements Canonical {
        public Text {
            value = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    record Whole(long value) implements Canonical {}

    /// A number written with a decimal point; 5 as a decimal is written 5.0, so that it stays a decimal.
    record Decimal(BigDecimal value) implements Canonical {
        public Decimal {
            var stripped = value.stripTrailingZeros();
            value = stripped.scale() < 1 ? stripped.setScale(1) : stripped;
        }
    }

    record Truth(boolean value) implements Canonical {}

    record Nothing() implements Canonical {}

    record Items(List<Canonical> values) implements Canonical {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Named values, sorted by name (by UTF-16 code units, as Java compares strings).
    record Fields(SortedMap<String, Canonical> values) implements Canonical {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Fields of(Map<String, ? extends Canonical> values) {
            return new Fields(new TreeMap<>(values));
        }
    }

    default String text() {
        return CanonicalText.write(this);
    }
}
