// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ChainReport;
import dev.bascule.client.ConsoleClient;
import dev.bascule.journal.Entry;
import dev.bascule.views.feed.Ask;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What proves the entry on show: how the journal keeps it, and how the whole chain stands. FX thread only.
final class Proofs {
    private final ConsoleClient client;
    private final Ask ask;
    private final ReadOnlyObjectWrapper<Optional<Entry>> kept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChainReport>> chain = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Long> wanted = Optional.empty();

    Proofs(ConsoleClient client, Ask ask) {
        this.client = client;
        this.ask = ask;
    }

    /// The entry as the journal keeps it; empty until it has been read.
    ReadOnlyObjectProperty<Optional<Entry>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChainReport>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    /// Verifies the whole chain.
    void verify() {
        ask.ask(
                () -> client.verifyJournal().get(JournalReader.PATIENCE_SECONDS, TimeUnit.SECONDS),
                report -> chain.set(Optional.of(report)),
                _ -> chain.set(Optional.empty()));
    }

    /// Reads an entry; an answer about one that is no longer wanted is dropped.
    void read(Optional<Long> seq) {
        wanted = seq;
        kept.set(Optional.empty());
        seq.ifPresent(number -> ask.ask(
                () -> client.entry(number).get(JournalReader.PATIENCE_SECONDS, TimeUnit.SECONDS),
                entry -> {
                    if (wanted.equals(seq)) {
                        kept.set(entry);
                    }
                },
                _ -> kept.set(Optional.empty())));
    }
}
