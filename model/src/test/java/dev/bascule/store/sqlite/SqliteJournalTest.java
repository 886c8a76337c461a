// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.journal.Chain;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalContract;
import dev.bascule.journal.JournalException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SqliteJournalTest extends JournalContract {
    private OpenStores stores;
    private SqliteStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        stores = new OpenStores(directory);
        store = stores.open();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected Journal journal() {
        return store.journal();
    }

    @Override
    protected long lead() {
        try (var held = store.lock().tryAcquire(OpenStores.HOLDER).orElseThrow()) {
            return held.token();
        }
    }

    @Test
    void entriesOutliveTheProcess() {
        var entries = journal().append(List.of(draft("genesis", 1, lead())));
        stores.closeAll();
        assertThat(stores.open().journal().read(0, 10)).isEqualTo(entries);
    }

    @Test
    void theTableRefusesToForget() throws SQLException {
        journal().append(List.of(draft("genesis", 1, lead())));
        assertThatThrownBy(() -> stores.tamper("delete from journal")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> stores.tamper("update journal set kind = 'x'")).hasMessageContaining("append-only");
    }

    @Test
    void contentChangedBehindOurBackIsFoundByTheChain() throws SQLException {
        long token = lead();
        journal().append(List.of(draft("genesis", 1, token), draft("genesis", 2, token)));
        stores.tamper(
                "drop trigger journal_keeps_content", "update journal set payload = '{\"number\":9}' where seq = 1");
        assertThat(journal().verify(Head.EMPTY)).isInstanceOfSatisfying(Chain.Verdict.Broken.class, b -> {
            assertThat(b.seq()).isEqualTo(1);
            assertThat(b.why()).contains("changed after it was written");
        });
    }

    @Test
    void contentThatIsNoLongerCanonicalIsRefusedWithItsNumber() throws SQLException {
        journal().append(List.of(draft("genesis", 1, lead())));
        stores.tamper("drop trigger journal_keeps_content", "update journal set payload = '{ }'");
        assertThatThrownBy(() -> journal().read(0, 1))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.reason()).isEqualTo(JournalException.Reason.DAMAGED))
                .hasMessageContaining("Entry 1");
    }

    @Test
    void aFullDiskLosesNothingAndRecordingGoesOnWhenThereIsSpace(@TempDir Path other) {
        try (var database = Database.open(other.resolve("small.db"), SQLiteConfig.SynchronousMode.FULL)) {
            Migrations.of("journal").apply(database);
            var journal = new SqliteJournal(database, CLOCK);
            var pages = database.read(c -> Database.number(c, "pragma page_count"));
            database.read(c -> Database.number(c, "pragma max_page_count = " + (pages + 2)));
            var appended = fill(journal);
            assertThat(journal.head().seq()).isEqualTo(appended);
            database.read(c -> Database.number(c, "pragma max_page_count = 100000"));
            journal.append(List.of(draft("genesis", 0, 0)));
            assertThat(journal.verify(Head.EMPTY)).isEqualTo(new Chain.Verdict.Intact(journal.head()));
        }
    }

    /// Appends until the disk is full; answers how many entries were acknowledged.
    private static long fill(Journal journal) {
        for (int i = 0; i < 10_000; i++) {
            try {
                journal.append(List.of(draft("genesis", i, 0)));
            } catch (JournalException full) {
                assertThat(full.reason()).isEqualTo(JournalException.Reason.DISK_FULL);
                assertThat(full).hasMessageContaining("full").hasMessageContaining("Free some space");
                return i;
            }
        }
        throw new AssertionError("The disk never became full.");
    }
}
