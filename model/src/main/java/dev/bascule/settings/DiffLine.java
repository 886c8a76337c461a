// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import java.util.ArrayList;
import java.util.List;

/// A line that goes or comes: its number in the text before or after, from 1, and what it says.
public record DiffLine(boolean isNew, int number, String text) {
    private static final int REACH = 40;

    /// What differs between two texts, in the order of the file; made for a few changed lines.
    public static List<DiffLine> between(String before, String after) {
        var old = before.lines().toList();
        var young = after.lines().toList();
        var diff = new ArrayList<DiffLine>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                i++;
                j++;
                continue;
            }
            var isAdded = i >= old.size() || isNear(old.get(i), young, j);
            var isGone = j >= young.size() || isNear(young.get(j), old, i);
            if (i < old.size() && (isGone || !isAdded)) {
                diff.add(new DiffLine(false, i + 1, old.get(i++)));
            }
            if (j < young.size() && (isAdded || !isGone)) {
                diff.add(new DiffLine(true, j + 1, young.get(j++)));
            }
        }
        return List.copyOf(diff);
    }

    private static boolean isNear(String line, List<String> others, int from) {
        return others.subList(from, Math.min(others.size(), from + REACH)).contains(line);
    }
}
