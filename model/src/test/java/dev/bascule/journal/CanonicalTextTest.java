// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
    @Test
    void sortsNamesAndLeavesOutSpaces() {
        var value = Canonical.Fields.of(Map.of(
                "to", new Canonical.Text("ams3"),
                "from", new Canonical.Text("fra1"),
                "attempt", new Canonical.Whole(2),
                "share", new Canonical.Decimal(new BigDecimal("0.950")),
                "list", new Canonical.Items(List.of(new Canonical.Truth(true), new Canonical.Nothing()))));
        assertThat(value.text())
                .isEqualTo("{\"attempt\":2,\"from\":\"fra1\",\"list\":[true,null],\"share\":0.95,\"to\":\"ams3\"}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(new Canonical.Text("a\"b\\c\n\u0001/é😀").text()).isEqualTo("\"a\\\"b\\\\c\\n\\u0001/é😀\"");
    }

    @Test
    void mendsTextThatWasCutInsideACharacter() {
        assertThat(new Canonical.Text("😀".substring(0, 1)).value()).isEqualTo("?");
    }

    @Test
    void keepsWholeAndDecimalNumbersApart() {
        assertThat(new Canonical.Decimal(new BigDecimal("5")).text()).isEqualTo("5.0");
        assertThat(CanonicalText.parse("5")).isEqualTo(new Canonical.Whole(5));
        assertThat(CanonicalText.parse("5.0")).isEqualTo(new Canonical.Decimal(new BigDecimal("5.0")));
        assertThat(new Canonical.Decimal(new BigDecimal("1E+3")).text()).isEqualTo("1000.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "01",
                "+1",
                "-0",
                "1.50",
                "1.",
                "1e3",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "[1,]",
                "[1 ,2]",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u00\"",
                "\"open",
                "truth",
                "nul",
                "[",
                "{\"a\"}",
                "\"a\nb\"",
                "99999999999999999999"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> CanonicalText.parse(text)).isInstanceOf(UnreadableEntryException.class);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> CanonicalText.parse("[".repeat(100_000)))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessageContaining("nesting");
    }

    @Test
    void readsBackWhateverItWrites() {
        long seed = 20260214;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var value = any(random, 4);
            assertThat(CanonicalText.parse(value.text()))
                    .as("seed %d, value %d", seed, i)
                    .isEqualTo(value);
        }
    }

    private static Canonical any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> new Canonical.Text(text(random));
            case 1 -> new Canonical.Whole(random.nextLong());
            case 2 -> new Canonical.Decimal(BigDecimal.valueOf(random.nextLong(), random.nextInt(-3, 20)));
            case 3 -> new Canonical.Truth(random.nextBoolean());
            case 4 -> new Canonical.Nothing();
            case 5 -> {
                var items = new ArrayList<Canonical>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(any(random, depth - 1));
                }
                yield new Canonical.Items(items);
            }
            default -> {
                var fields = new TreeMap<String, Canonical>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put(text(random), any(random, depth - 1));
                }
                yield new Canonical.Fields(fields);
            }
        };
    }

    private static String text(Random random) {
        var out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x20) : random.nextInt(0x20, 0xD800));
        }
        return out.toString();
    }
}
