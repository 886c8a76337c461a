// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.CheckType;
import dev.bascule.views.control.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Filters that a person saved by name, in the order in which they were saved. Their text form is one paragraph
/// each, with a line for each part; what a newer program wrote and this one does not know is left out.
public record SavedFilters(Map<String, CheckFilter> byName) {
    public static final SavedFilters NONE = new SavedFilters(Map.of());

    private static final String NAME = "name ";

    public SavedFilters {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /// The same with a filter under a name; one that had the name before is replaced.
    public SavedFilters with(String name, CheckFilter filter) {
        var next = new LinkedHashMap<>(byName);
        next.put(name.strip().replace('\n', ' '), filter);
        return new SavedFilters(next);
    }

    public SavedFilters without(String name) {
        var next = new LinkedHashMap<>(byName);
        next.remove(name);
        return new SavedFilters(next);
    }

    public String text() {
        return byName.entrySet().stream()
                .map(e -> NAME + e.getKey() + "\n" + text(e.getValue()))
                .collect(Collectors.joining("\n\n"));
    }

    public static SavedFilters of(String text) {
        var saved = NONE;
        for (var paragraph : text.split("\n\n")) {
            var lines = paragraph.split("\n");
            if (lines[0].startsWith(NAME)) {
                saved = saved.with(lines[0].substring(NAME.length()), filter(Arrays.asList(lines)));
            }
        }
        return saved;
    }

    /// A filter as one line, without the text that is searched for, which is of the moment; [#read] reads it.
    public static String line(CheckFilter filter) {
        return text(filter.withText("")).replace('\n', '\t');
    }

    public static Optional<CheckFilter> read(String line) {
        return Optional.of(filter(List.of(line.split("\t"))));
    }

    private static String text(CheckFilter filter) {
        var lines = new ArrayList<String>();
        lines.add("states " + words(filter.states(), Mark::name));
        lines.add("sites " + words(filter.sites(), s -> s));
        lines.add("types " + words(filter.types(), CheckType::code));
        lines.add("seenby " + words(filter.checkers(), c -> c));
        lines.add("only " + (filter.critical() ? "critical " : "") + (filter.muted() ? "muted" : ""));
        lines.add("text " + filter.text());
        return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static <T> String words(Set<T> set, Function<T, String> word) {
        return set.stream().map(word).collect(Collectors.joining(" "));
    }

    private static CheckFilter filter(List<String> lines) {
        var filter = CheckFilter.ALL;
        for (var line : lines) {
            var words = Stream.of(line.split(" ")).skip(1).toList();
            filter = switch (line.split(" ", 2)[0]) {
                case "states" -> states(filter, words);
                case "sites" -> sites(filter, words);
                case "types" -> types(filter, words);
                case "seenby" -> checkers(filter, words);
                case "only" -> filter.withCritical(words.contains("critical")).withMuted(words.contains("muted"));
                case "text" -> filter.withText(line.substring("text".length()));
                default -> filter;
            };
        }
        return filter;
    }

    private static CheckFilter states(CheckFilter filter, List<String> words) {
        var next = filter;
        for (var mark : Mark.values()) {
            next = words.contains(mark.name()) ? next.withState(mark, true) : next;
        }
        return next;
    }

    private static CheckFilter sites(CheckFilter filter, List<String> words) {
        var next = filter;
        for (var word : words) {
            next = next.withSite(word, true);
        }
        return next;
    }

    private static CheckFilter checkers(CheckFilter filter, List<String> words) {
        var next = filter;
        for (var word : words) {
            next = next.withChecker(word, true);
        }
        return next;
    }

    private static CheckFilter types(CheckFilter filter, List<String> words) {
        var next = filter;
        for (var type : CheckType.values()) {
            next = words.contains(type.code()) ? next.withType(type, true) : next;
        }
        return next;
    }
}
