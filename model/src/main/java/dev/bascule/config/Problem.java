// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One mistake: where it stands, what is wrong, and as far as that can be said what was expected and which
/// known word was probably meant. Lines and columns count from 1.
public record Problem(
        String file, int line, int column, String what, Optional<String> expected, Optional<String> nearest) {
    public Problem(String file, int line, int column, String what) {
        this(file, line, column, what, Optional.empty(), Optional.empty());
    }

    /// All of it in words.
    public String message() {
        var meant = nearest.map(word -> "; did you mean '" + word + "'?");
        return what
                + meant.orElse("")
                + expected.map(words -> (meant.isPresent() ? " Expected " : ", expected ") + words)
                        .orElse("");
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message();
    }

    /// The mistakes of one file, as they are found.
    static final class Found {
        private final String file;
        private final List<Problem> all = new ArrayList<>();

        Found(String file) {
            this.file = file;
        }

        void add(int line, int column, String what) {
            all.add(new Problem(file, line, column, what));
        }

        void add(Tree at, String what) {
            add(at.line(), at.column(), what);
        }

        void add(Tree at, String what, String expected) {
            all.add(new Problem(file, at.line(), at.column(), what, Optional.of(expected), Optional.empty()));
        }

        /// A word that is none of the known ones.
        void addUnknown(Tree at, String what, String word, Collection<String> known) {
            addUnknown(at.line(), at.column(), what, word, known);
        }

        void addUnknown(int line, int column, String what, String word, Collection<String> known) {
            var expected = known.isEmpty() ? Optional.<String>empty() : Optional.of(oneOf(known));
            all.add(new Problem(file, line, column, what, expected, Nearest.of(word, known)));
        }

        List<Problem> all() {
            return List.copyOf(all);
        }

        boolean isEmpty() {
            return all.isEmpty();
        }

        private static String oneOf(Collection<String> known) {
            return known.size() == 1 ? known.iterator().next() : "one of " + String.join(", ", known);
        }
    }
}
