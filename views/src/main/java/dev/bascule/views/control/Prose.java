// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.text.Text;

/// Running text cut into words, numbers and emphasis, so that numbers can be set in mono. `**bold**` and `` `mono` ``
/// are understood.
public record Prose(List<Run> runs) {
    /// What a run is set in.
    public enum Kind {
        WORDS("words"),
        DIGITS("digits"),
        EMPHASIS("emphasis");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /// A stretch of text in one type face.
    public record Run(String text, Kind kind) {
        Text node() {
            Text node = new Text(text);
            node.getStyleClass().add(kind.styleClass);
            return node;
        }
    }

    private static final Pattern SPECIAL = Pattern.compile(
            "\\*\\*(?<bold>[^*]+)\\*\\*|`(?<mono>[^`]+)`|(?<![\\p{L}\\d_.-])(?<digits>\\d+(?:[.,:/]\\d+)*%?)(?![\\p{L}\\d_])");

    private static final Pattern VALUE = Pattern.compile("(?<number>[\\d.,]+)(?<unit> (?:%|ms|s|min|h|d|[kMG]?B))");

    public Prose {
        runs = List.copyOf(runs);
    }

    /// Reads `text`; digits inside a name (fra1, p95) follow the name.
    public static Prose of(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = SPECIAL.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addWords(runs, text.substring(from, matcher.start()));
            addSpecial(runs, matcher);
            from = matcher.end();
        }
        addWords(runs, text.substring(from));
        return new Prose(runs);
    }

    /// The text without its marks, for screen readers and the clipboard.
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// Whether it needs the same sequence of type faces.
    boolean looksLike(Prose other) {
        return runs.stream()
                .map(Run::kind)
                .toList()
                .equals(other.runs.stream().map(Run::kind).toList());
    }

    List<Text> nodes() {
        return runs.stream().map(Run::node).toList();
    }

    private static void addSpecial(List<Run> runs, Matcher found) {
        String bold = found.group("bold");
        String mono = found.group("mono");
        if (bold != null) {
            runs.add(new Run(bold, Kind.EMPHASIS));
        } else if (mono == null) {
            runs.add(new Run(found.group("digits"), Kind.DIGITS));
        } else {
            addMono(runs, mono);
        }
    }

    /// A unit is a word, for a mono space before it would be too wide.
    private static void addMono(List<Run> runs, String mono) {
        Matcher value = VALUE.matcher(mono);
        if (value.matches()) {
            runs.add(new Run(value.group("number"), Kind.DIGITS));
            runs.add(new Run(value.group("unit"), Kind.WORDS));
        } else {
            runs.add(new Run(mono, Kind.DIGITS));
        }
    }

    private static void addWords(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, Kind.WORDS));
        }
    }
}
