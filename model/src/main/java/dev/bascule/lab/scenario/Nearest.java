// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the known word that somebody may have meant, by edit distance.
final class Nearest {
    private Nearest() {}

    /// The nearest word, if it is near enough to be meant: at most two letters, or a third of them, differ.
    static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= Math.max(Math.min(2, word.length() / 2), word.length() / 3));
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
