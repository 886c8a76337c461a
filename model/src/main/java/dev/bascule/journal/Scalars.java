// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The forms of simple values. Times and durations are written as ISO 8601 text, which keeps nanoseconds and
/// can be read by people.
final class Scalars {
    private static final Form WHOLE = new Form() {
        @Override
        public Canonical write(Object value) {
            return new Canonical.Whole(((Number) value).longValue());
        }

        @Override
        public Object read(Canonical value, String path) {
            return switch (value) {
                case Canonical.Whole(var number) -> number;
                default -> throw Form.expected("a whole number", value, path);
            };
        }
    };

    private static final Form DECIMAL = new Form() {
        @Override
        public Canonical write(Object value) {
            return new Canonical.Decimal(BigDecimal.valueOf((Double) value));
        }

        @Override
        public Object read(Canonical value, String path) {
            return switch (value) {
                case Canonical.Decimal(var number) -> number.doubleValue();
                default -> throw Form.expected("a decimal number", value, path);
            };
        }
    };

    private static final Form TRUTH = new Form() {
        @Override
        public Canonical write(Object value) {
            return new Canonical.Truth((Boolean) value);
        }

        @Override
        public Object read(Canonical value, String path) {
            return switch (value) {
                case Canonical.Truth(var truth) -> truth;
                default -> throw Form.expected("true or false", value, path);
            };
        }
    };

    private static final Form SMALL = new Form() {
        @Override
        public Canonical write(Object value) {
            return WHOLE.write(value);
        }

        @Override
        public Object read(Canonical value, String path) {
            try {
                return Math.toIntExact((Long) WHOLE.read(value, path));
            } catch (ArithmeticException tooLarge) {
                throw new UnreadableEntryException("Field '" + path + "' is too large for a number here.", tooLarge);
            }
        }
    };

    /// By class, primitive and boxed.
    static final Map<Class<?>, Form> ALL = all();

    private Scalars() {}

    private static Map<Class<?>, Form> all() {
        var all = new HashMap<Class<?>, Form>();
        all.put(String.class, text("text", text -> text));
        all.put(Instant.class, text("a time", Instant::parse));
        all.put(Duration.class, text("a duration", Duration::parse));
        all.put(LocalTime.class, text("a time of day", LocalTime::parse));
        all.put(ZoneId.class, text("a time zone", ZoneId::of));
        all.put(int.class, SMALL);
        all.put(Integer.class, SMALL);
        all.put(long.class, WHOLE);
        all.put(Long.class, WHOLE);
        all.put(double.class, DECIMAL);
        all.put(Double.class, DECIMAL);
        all.put(boolean.class, TRUTH);
        all.put(Boolean.class, TRUTH);
        return Map.copyOf(all);
    }

    private static Form text(String what, Function<String, Object> parse) {
        return new Form() {
            @Override
            public Canonical write(Object value) {
                return new Canonical.Text(value.toString());
            }

            @Override
            public Object read(Canonical value, String path) {
                if (value instanceof Canonical.Text(var text)) {
                    try {
                        return parse.apply(text);
                    } catch (DateTimeException notSuch) {
                        throw new UnreadableEntryException(
                                "Field '" + path + "' should hold " + what + " but is '" + text + "'.", notSuch);
                    }
                }
                throw Form.expected(what, value, path);
            }
        };
    }
}
