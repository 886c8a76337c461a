// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.config.Configuration.StoreSpec;
import java.time.Duration;
import java.util.Optional;

/// Reads where the history is kept and for how long, and notes what no store can do.
final class StoreReader {
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Optional<View> store;
    private final Problem.Found problems;

    StoreReader(View root, Problem.Found problems) {
        this.store = root.group("store");
        this.problems = problems;
    }

    StoreSpec read() {
        var usual = StoreSpec.DEFAULT;
        var url = store.flatMap(s -> s.text("url")).orElse(usual.url());
        if (!url.startsWith("sqlite:")) {
            wrong(
                    "url",
                    url.startsWith("jdbc:postgresql:")
                            ? "store.url names PostgreSQL, and this version keeps its store in SQLite alone"
                            : "store.url is " + Shown.of(url),
                    "\"sqlite:\" for the usual place or \"sqlite:/path/bascule.db\"");
        }
        var retention = store.flatMap(s -> s.group("retention"));
        var observations = retention.flatMap(r -> r.duration("observations")).orElse(usual.observations());
        var rollups = retention.flatMap(r -> r.duration("rollups")).orElse(usual.rollups());
        if (observations.compareTo(SHORTEST) < 0) {
            wrong(
                    "observations",
                    "store.retention.observations is shorter than 2h, and hourly roll-ups are made of the"
                            + " last two hours",
                    "2h or more");
        }
        if (rollups.compareTo(observations) < 0) {
            wrong(
                    "rollups",
                    "store.retention.rollups is shorter than observations are kept",
                    days(observations) + " or more");
        }
        return new StoreSpec(url, observations, rollups);
    }

    private static String days(Duration d) {
        return d.toHours() % 24 == 0 ? d.toDays() + "d" : d.toHours() + "h";
    }

    private void wrong(String key, String what, String expected) {
        var at = store.flatMap(s -> s.tree(key))
                .or(() -> store.flatMap(s -> s.group("retention")).flatMap(r -> r.tree(key)))
                .or(() -> store.map(View::tree));
        at.ifPresent(tree -> problems.add(tree, what, expected));
    }
}
