// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// What screens show comes back at the next start of this workstation: each choice as a line under the name of
/// its screen. What cannot be read is as on the first start, so that no kept text ever stands in the way. FX
/// thread only.
public final class Memory {
    private static final String KEY = "screen.";

    private final Choices choices;
    private final List<Runnable> ways = new ArrayList<>();

    public Memory(Choices choices) {
        this.choices = choices;
    }

    /// Gives a screen that was just made its choices of the last time, and keeps those to come until it ends.
    Subscription follow(Area area, List<? extends Kept<?>> kept) {
        List<Runnable> back = kept.stream().map(Kept::present).toList();
        var lines = lines(area);
        kept.forEach(k -> {
            if (lines.containsKey(k.name())) {
                k.recall(lines.get(k.name()));
            }
        });
        ways.addAll(back);
        return kept.stream()
                .map(k -> k.value().subscribe((_, _) -> keep(area, kept)))
                .reduce(Subscription.EMPTY, Subscription::and)
                .and(() -> ways.removeAll(back));
    }

    /// Every screen, of every window, shows what it shows on the first start.
    public void forget() {
        List.copyOf(ways).forEach(Runnable::run);
        for (var area : Area.values()) {
            choices.keep(KEY + area.code(), "");
        }
    }

    private void keep(Area area, List<? extends Kept<?>> kept) {
        choices.keep(
                KEY + area.code(),
                kept.stream().map(k -> k.name() + " " + k.line()).collect(Collectors.joining("\n")));
    }

    private Map<String, String> lines(Area area) {
        var lines = new HashMap<String, String>();
        choices.of(KEY + area.code()).stream().flatMap(String::lines).forEach(line -> {
            var parts = line.split(" ", 2);
            lines.put(parts[0], parts.length > 1 ? parts[1] : "");
        });
        return lines;
    }
}
