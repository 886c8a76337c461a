// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.journal.Chain;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.predict.Progress;
import dev.bascule.settings.StoreDesk;
import dev.bascule.settings.StoreStanding;
import dev.bascule.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Tells what a store holds, prunes what is older than its retention, and copies its journal.
public final class StoreUpkeep implements StoreDesk {
    private final SqliteStore store;
    private final Path file;
    private final InstantSource clock;

    public StoreUpkeep(SqliteStore store, Path file, InstantSource clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public StoreStanding standing() {
        var kept = store.observations().measured();
        var journal = store.journal();
        return new StoreStanding(
                file.toString(),
                journalBytes(),
                kept.bytes(),
                journal.head().seq(),
                journal.read(0, 1).stream().map(Entry::at).findFirst(),
                kept.samples(),
                kept.oldest(),
                store.observations().expired(clock.instant()),
                kept.policy().observations(),
                kept.policy().rollups(),
                SqliteStore.lastGoodCopy(file));
    }

    private long journalBytes() {
        var all = 0L;
        for (var part : List.of("", "-wal")) {
            var path = file.resolveSibling(file.getFileName() + part);
            all += path.toFile().length();
        }
        return all;
    }

    @Override
    public Pruned prune() {
        var before = store.observations().measured().samples();
        store.observations().maintain(clock.instant());
        var bytes = store.observations().compact();
        return new Pruned(before - store.observations().measured().samples(), bytes);
    }

    @Override
    public Optional<Proof> verify(Progress progress) {
        var journal = store.journal();
        var end = Math.max(1, journal.head().seq());
        var head = Head.EMPTY;
        var page = journal.read(0, Journal.PAGE);
        while (!page.isEmpty()) {
            switch (Chain.verify(head, page)) {
                case Chain.Verdict.Intact(var last) -> head = last;
                case Chain.Verdict.Broken broken -> {
                    return Optional.of(new Proof(
                            false,
                            broken.lastGood().seq(),
                            "The chain is broken after entry "
                                    + broken.lastGood().seq() + ": " + broken.why()
                                    + ". What follows cannot be trusted; keep the file and compare it with a backup."));
                }
            }
            if (!progress.goesOn(Math.min(1, (double) head.seq() / end))) {
                return Optional.empty();
            }
            page = journal.read(head.seq(), Journal.PAGE);
        }
        return Optional.of(new Proof(true, head.seq(), head.seq() + " entries, the chain holds, head " + head.hash()));
    }

    @Override
    public String backup(String target) {
        var copy = Path.of(target).toAbsolutePath();
        store.copyTo(copy);
        return "The journal is copied to " + copy + " (" + copy.toFile().length() / 1024 + " kB). It is proved by"
                + " 'bascule journal verify --store " + copy + "'.";
    }
}
