// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads the keys of one mapping. A mistake is noted and answered with a harmless value, so that reading goes
/// on and finds the next one; [#finish] notes the keys nobody asked for.
final class Fields {
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h)");

    private final YamlValue.Mapping mapping;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(YamlValue.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    Place place() {
        return mapping.place();
    }

    boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    String text(String key) {
        var value = optionalText(key);
        if (value.isEmpty() && !has(key)) {
            problems.add(place(), "The key '" + key + "' is missing.");
        }
        return value.orElse("");
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(YamlValue.Scalar::text);
    }

    Duration duration(String key) {
        return optionalDuration(key).orElseGet(() -> {
            text(key);
            return Duration.ofSeconds(1);
        });
    }

    Optional<Duration> optionalDuration(String key) {
        return scalar(key).flatMap(scalar -> {
            var matcher = DURATION.matcher(scalar.text());
            if (!matcher.matches()) {
                expected(scalar, "a duration such as 500ms, 10s or 5m");
                return Optional.empty();
            }
            var number = Long.parseLong(matcher.group(1));
            return Optional.of(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        default -> Duration.ofHours(number);
                    });
        });
    }

    double share(String key) {
        return scalar(key)
                .filter(s -> s.text().matches("0(\\.\\d+)?|1(\\.0+)?") || expected(s, "a share from 0 to 1"))
                .map(s -> Double.parseDouble(s.text()))
                .orElse(0.0);
    }

    int number(String key, int otherwise) {
        return scalar(key)
                .filter(s -> s.text().matches("\\d{1,6}") || expected(s, "a whole number"))
                .map(s -> Integer.parseInt(s.text()))
                .orElse(otherwise);
    }

    boolean flag(String key) {
        text(key);
        return scalar(key)
                .filter(s -> s.text().matches("true|false") || expected(s, "true or false"))
                .map(s -> Boolean.parseBoolean(s.text()))
                .orElse(false);
    }

    /// One of several words; nothing, and a problem, when it is none of them.
    <T> Optional<T> word(String key, Map<String, T> words) {
        text(key);
        return optionalWord(key, words);
    }

    <T> Optional<T> optionalWord(String key, Map<String, T> words) {
        return scalar(key)
                .filter(s -> words.containsKey(s.text()) || expectedWord(s, words))
                .map(s -> Optional.ofNullable(words.get(s.text())).orElseThrow());
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            if (item instanceof YamlValue.Scalar(var _, var text)) {
                texts.add(text);
            } else {
                expected(item, "a name");
            }
        }
        return texts;
    }

    /// The mappings of a list; none when the key is missing.
    List<Fields> mappings(String key) {
        var mappings = new ArrayList<Fields>();
        for (var item : items(key)) {
            if (item instanceof YamlValue.Mapping inner) {
                mappings.add(new Fields(inner, problems));
            } else {
                expected(item, "a mapping");
            }
        }
        return mappings;
    }

    Optional<Fields> mapping(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        var value = value(key);
        if (value instanceof YamlValue.Mapping inner) {
            return Optional.of(new Fields(inner, problems));
        }
        expected(value, "a mapping");
        return Optional.empty();
    }

    /// The keys as written.
    Iterable<String> keys() {
        return mapping.entries().keySet();
    }

    /// Notes every key that was not asked for, with the nearest one that was.
    void finish() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                var nearest = Nearest.to(key, asked).map(k -> "did you mean '" + k + "'?");
                var hint = nearest.orElse("known keys are " + String.join(", ", asked) + ".");
                problems.add(entry.place(), "The key '" + key + "' is not known here; " + hint);
            }
        });
    }

    void problem(String message) {
        problems.add(place(), message);
    }

    private List<YamlValue> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        var value = value(key);
        if (value instanceof YamlValue.Listing(var _, var items)) {
            return items;
        }
        expected(value, "a list");
        return List.of();
    }

    private Optional<YamlValue.Scalar> scalar(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        var value = value(key);
        if (value instanceof YamlValue.Scalar scalar) {
            return Optional.of(scalar);
        }
        expected(value, "a single value");
        return Optional.empty();
    }

    private YamlValue value(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).orElseThrow().value();
    }

    // Always false, so that it can stand in a filter.
    private boolean expected(YamlValue found, String what) {
        problems.add(found.place(), "Expected " + what + ", but found " + found.kind() + ".");
        return false;
    }

    private boolean expectedWord(YamlValue.Scalar found, Map<String, ?> words) {
        var nearest = Nearest.to(found.text(), words.keySet()).map(w -> "; did you mean '" + w + "'?");
        var known = String.join(", ", new TreeSet<>(words.keySet()));
        problems.add(found.place(), "Expected one of " + known + ", but found " + found.kind() + nearest.orElse("."));
        return false;
    }
}
