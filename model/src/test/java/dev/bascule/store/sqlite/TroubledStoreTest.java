// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.Draft;
import dev.bascule.journal.JournalException;
import dev.bascule.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What disks, other programs and hands do to a store: it says so in three parts and changes nothing.
class TroubledStoreTest {
    private OpenStores stores;

    @BeforeEach
    void prepare(@TempDir Path directory) {
        stores = new OpenStores(directory);
        try (var held = stores.open().lock().tryAcquire(OpenStores.HOLDER).orElseThrow()) {
            append(stores.open(), held.token(), 60);
        }
        stores.closeAll();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static void append(SqliteStore store, long token, int count) {
        var payload = Canonical.Fields.of(Map.of("text", new Canonical.Text("x".repeat(500))));
        for (int i = 0; i < count; i++) {
            store.journal().append(List.of(new Draft("genesis", OpenStores.AT, "counted", payload, token)));
        }
    }

    private void isRefusedAsDamagedAndKept(ThrowingCallable opening) throws IOException {
        var before = Files.readAllBytes(stores.file);
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED))
                .hasMessageContaining("Nothing was deleted and nothing is done automatically")
                .hasMessageContaining("Move the file aside");
        assertThat(Files.readAllBytes(stores.file)).isEqualTo(before);
    }

    @Test
    void aTailThatWasCutOffIsNoticed() throws IOException {
        cutTo(Files.size(stores.file) - 3 * 4096);
        isRefusedAsDamagedAndKept(stores::open);
    }

    @Test
    void anEmptiedStoreIsNotTakenForANewOne() throws IOException {
        cutTo(0);
        isRefusedAsDamagedAndKept(stores::open);
    }

    @Test
    void aFlippedByteInAnOldEntryIsFoundByTheChain() throws IOException {
        var content = Files.readAllBytes(stores.file);
        for (int i = 0; i < content.length - 4; i++) {
            if (content[i] == 'x' && content[i + 1] == 'x' && i > content.length / 2) {
                content[i] = 'y';
                break;
            }
        }
        Files.write(stores.file, content);
        isRefusedAsDamagedAndKept(stores::open);
    }

    @Test
    void anEntryThatWasTakenOutByHandIsNoticed() throws IOException, SQLException {
        stores.tamper("drop trigger journal_keeps_entries", "delete from journal where seq = 30");
        isRefusedAsDamagedAndKept(stores::open);
    }

    @Test
    void whatAnotherProgramLocksIsNeitherWrittenNorLost() throws SQLException {
        var store = stores.open();
        try (var held = store.lock().tryAcquire(OpenStores.HOLDER).orElseThrow();
                var other = DriverManager.getConnection("jdbc:sqlite:" + stores.file)) {
            Database.execute(other, "begin exclusive");
            assertThatThrownBy(() -> append(store, held.token(), 1))
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.reason()).isEqualTo(JournalException.Reason.LOCKED))
                    .hasMessageContaining("Another process keeps")
                    .hasMessageContaining("Close the program that uses the file");
            Database.execute(other, "rollback");
            append(store, held.token(), 1);
            assertThat(store.journal().head().seq()).isEqualTo(61);
        }
    }

    private void cutTo(long size) throws IOException {
        try (var channel = FileChannel.open(stores.file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }
}
