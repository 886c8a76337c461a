// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the known word that was probably meant: the nearest one, at most a third of its letters away.
final class Nearest {
    private Nearest() {}

    static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(word, k) <= Math.max(2, k.length() / 3))
                .min(Comparator.comparingInt(k -> distance(word, k)));
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + swap);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
