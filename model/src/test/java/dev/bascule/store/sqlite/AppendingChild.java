// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.Draft;
import dev.bascule.store.Retention;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A process of its own that leads a store, appends without end, and prints the number of each entry once it is
/// acknowledged. The test kills it.
final class AppendingChild {
    private AppendingChild() {}

    public static void main(String[] args) {
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        var store = SqliteStore.open(Path.of(args[0]), Retention.DEFAULT, OpenStores.CLOCK, scheduler);
        var token = store.lock().tryAcquire(OpenStores.HOLDER).orElseThrow().token();
        for (long i = 1; ; i++) {
            var payload = Canonical.Fields.of(Map.of("number", new Canonical.Whole(i)));
            var entries =
                    store.journal().append(List.of(new Draft("genesis", OpenStores.AT, "counted", payload, token)));
            System.out.println(entries.getLast().seq());
        }
    }
}
