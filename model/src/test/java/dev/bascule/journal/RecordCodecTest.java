// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.failover.Event;
import dev.bascule.topology.SiteId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final Instant AT = Instant.parse("2026-02-14T08:30:15.123456789Z");

    enum Colour {
        GREEN(1),
        RED(7);

        private final int code;

        Colour(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    record Name(String value) {}

    sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Line(long from, long to) implements Shape {}

        record Dot() implements Shape {}
    }

    sealed interface Told {
        record EverythingHappened(
                String text,
                int small,
                long large,
                double share,
                boolean truth,
                Instant at,
                Duration took,
                LocalTime time,
                ZoneId zone,
                DayOfWeek day,
                Colour colour,
                Name name,
                List<Shape> shapes,
                Map<Name, List<Integer>> map)
                implements Told {}

        record Perhaps(
                Optional<SiteId> site,
                OptionalInt small,
                OptionalLong large,
                OptionalDouble share,
                List<Optional<String>> texts)
                implements Told {}

        record Whole(Name name) implements Told {}

        sealed interface Deeper extends Told {
            record DNSSeen(int count) implements Deeper {
                public DNSSeen {
                    if (count < 0) {
                        throw new IllegalArgumentException("a count is never negative");
                    }
                }
            }
        }
    }

    private final RecordCodec<Told> codec = RecordCodec.of(Told.class);

    private Told again(Told told) {
        var text = codec.encode(told).text();
        return codec.decode(codec.kind(told), (Canonical.Fields) CanonicalText.parse(text));
    }

    private Told decode(String kind, String text) {
        return codec.decode(kind, (Canonical.Fields) CanonicalText.parse(text));
    }

    @Test
    void everySupportedTypeComesBackEqual() {
        var told = new Told.EverythingHappened(
                "text",
                7,
                1L << 40,
                0.1,
                true,
                AT,
                Duration.ofMillis(1500),
                LocalTime.of(16, 0),
                ZoneId.of("Europe/Berlin"),
                DayOfWeek.FRIDAY,
                Colour.RED,
                new Name("n"),
                List.of(new Shape.Circle(2), new Shape.Line(1, 2), new Shape.Dot()),
                Map.of(new Name("a"), List.of(1, 2)));
        assertThat(again(told)).isEqualTo(told);
        assertThat(codec.encode(told).text())
                .contains(
                        "\"colour\":7", "\"name\":\"n\"", "{\"kind\":\"circle\",\"radius\":2.0}", "{\"kind\":\"dot\"}")
                .contains("\"at\":\"2026-02-14T08:30:15.123456789Z\"", "\"took\":\"PT1.5S\"", "{\"a\":[1,2]}");
    }

    @Test
    void emptyOptionalsAreLeftOutAndComeBackEmpty() {
        var none = new Told.Perhaps(
                Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), List.of());
        assertThat(codec.encode(none).text()).isEqualTo("{\"texts\":[]}");
        assertThat(again(none)).isEqualTo(none);
        var all = new Told.Perhaps(
                Optional.of(new SiteId("fra1")),
                OptionalInt.of(1),
                OptionalLong.of(2),
                OptionalDouble.of(3),
                List.of(Optional.of("x"), Optional.empty()));
        assertThat(again(all)).isEqualTo(all);
    }

    @Test
    void kindIsTheRecordsNameInKebabCase() {
        assertThat(codec.kinds()).containsExactly("dns-seen", "everything-happened", "perhaps", "whole");
        assertThat(codec.encode(new Told.Whole(new Name("n"))).text()).isEqualTo("{\"name\":\"n\"}");
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> decode("later", "{}"))
                .hasMessageContaining("'later'")
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> decode("dns-seen", "{}")).hasMessageContaining("'count' is missing");
        assertThatThrownBy(() -> decode("dns-seen", "{\"count\":\"one\"}")).hasMessageContaining("a whole number");
        assertThatThrownBy(() -> decode("dns-seen", "{\"count\":99999999999}")).hasMessageContaining("too large");
        assertThatThrownBy(() -> decode("dns-seen", "{\"count\":-1}")).hasMessageContaining("never negative");
        assertThatThrownBy(() -> decode("dns-seen", "{\"count\":1,\"more\":2}")).hasMessageContaining("newer");
        assertThatThrownBy(() -> decode("whole", "{\"name\":[]}"))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessageContaining("'name'");
    }

    @Test
    void everyEventOfTheEngineCanBeStored() {
        var events = RecordCodec.of(Event.class);
        assertThat(events.kinds()).contains("configured", "verdict-reached", "step-ended", "move-ordered");
        var seen = new Event.ActiveSiteSeen(Optional.of(new SiteId("fra1")), "all 3 providers");
        var written = events.encode(seen);
        assertThat(written.text()).isEqualTo("{\"evidence\":\"all 3 providers\",\"site\":\"fra1\"}");
        assertThat(events.decode("active-site-seen", written)).isEqualTo(seen);
    }

    sealed interface Bad {
        record Holds(byte[] bytes) implements Bad {}
    }

    @Test
    void refusesTypesItCannotStoreWhenItIsBuilt() {
        assertThatThrownBy(() -> RecordCodec.of(Bad.class)).hasMessageContaining("byte[]");
    }
}
