// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.ChainReport;
import dev.bascule.journal.Chain;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.SqliteStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the journal of a store while another process may write it.
final class JournalFiles implements Ports.Journals {
    private static final Retention KEEP = new Retention(Duration.ofDays(3650), Duration.ofDays(3650));

    private final ConfigurationFiles files;
    private final InstantSource clock;

    JournalFiles(ConfigurationFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public ChainReport verify(Ports.Place place) {
        return read(place, journal -> switch (journal.verify(Head.EMPTY)) {
            case Chain.Verdict.Intact(var head) -> new ChainReport(head.seq(), true, head.hash(), Optional.empty());
            case Chain.Verdict.Broken broken ->
                new ChainReport(
                        broken.lastGood().seq(), false, broken.lastGood().hash(), Optional.of(broken.why()));
        });
    }

    @Override
    public List<Entry> newest(Ports.Place place, int limit) {
        return read(place, journal -> journal.read(Math.max(0, journal.head().seq() - limit), limit));
    }

    private <T> T read(Ports.Place place, Function<Journal, T> question) {
        var configuration = place.store().isPresent() || files.file(place).isEmpty()
                ? Optional.<dev.bascule.config.Configuration>empty()
                : Optional.of(files.read(place));
        var file = files.store(place, configuration);
        if (!Files.exists(file)) {
            throw new Failure("There is no store at " + file + ", so there is no journal. Name another with --store.");
        }
        var threads = new Threads();
        try {
            var store = SqliteStore.open(file, KEEP, clock, threads.pulse);
            try {
                return question.apply(store.journal());
            } finally {
                store.close();
            }
        } catch (StoreException | JournalException unreadable) {
            throw new Failure(String.valueOf(unreadable.getMessage()), unreadable);
        } finally {
            threads.close();
        }
    }
}
