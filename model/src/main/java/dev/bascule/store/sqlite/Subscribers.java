// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is told of new entries. A listener that throws is told no more, so that its fault cannot make a durable
/// append look like a failed one.
final class Subscribers {
    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

    Journal.Subscription add(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(List<Entry> entries) {
        for (var listener : listeners) {
            try {
                entries.forEach(listener);
            } catch (RuntimeException fault) {
                listeners.remove(listener);
                LOG.error("A reader of the journal failed and is told no more; the entries are safe.", fault);
            }
        }
    }
}
