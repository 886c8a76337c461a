// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.Draft;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private OpenStores stores;

    @BeforeEach
    void prepare(@TempDir Path directory) {
        stores = new OpenStores(directory);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void append(SqliteStore store, int count) {
        try (var held = store.lock().tryAcquire(OpenStores.HOLDER).orElseThrow()) {
            for (int i = 0; i < count; i++) {
                var payload = Canonical.Fields.of(Map.of("text", new Canonical.Text("x".repeat(500))));
                store.journal().append(List.of(new Draft("genesis", OpenStores.AT, "counted", payload, held.token())));
            }
        }
    }

    private static StoreException.Reason reason(Throwable thrown) {
        return ((StoreException) thrown).reason();
    }

    @Test
    void rememberedSettingsOutliveTheProcess() {
        stores.open().settings().put("theme", "night");
        stores.closeAll();
        var settings = stores.open().settings();
        assertThat(settings.get("theme")).contains("night");
        settings.put("theme", "day");
        assertThat(settings.get("theme")).contains("day");
        assertThat(settings.get("size")).isEmpty();
        assertThat(settings.all()).containsExactly(Map.entry("theme", "day"));
    }

    @Test
    void openingAgainChangesNothing() {
        append(stores.open(), 3);
        stores.closeAll();
        assertThat(stores.open().journal().head().seq()).isEqualTo(3);
    }

    @Test
    void aStoreOfANewerVersionIsLeftUntouched() throws SQLException {
        stores.open();
        stores.closeAll();
        stores.tamper("insert into migration values (99, 1)");
        assertThatThrownBy(stores::open)
                .hasMessageContaining("newer Bascule")
                .satisfies(e -> assertThat(reason(e)).isEqualTo(StoreException.Reason.NEWER_SCHEMA));
    }

    @Test
    void aSchemaStepThatWasEditedAfterwardsIsNoticed() throws SQLException {
        stores.open();
        stores.closeAll();
        stores.tamper("update migration set sum = 1");
        assertThatThrownBy(stores::open).hasMessageContaining("another form of step 1");
    }

    @Test
    void aFileThatIsNoStoreIsNotOverwritten() throws IOException {
        Files.writeString(stores.file, "These are my notes, not a database. ".repeat(100));
        assertThatThrownBy(stores::open)
                .hasMessageContaining("damaged")
                .hasMessageContaining("no copy")
                .satisfies(e -> assertThat(reason(e)).isEqualTo(StoreException.Reason.DAMAGED));
        assertThat(Files.readString(stores.file)).startsWith("These are my notes");
    }

    @Test
    void aDamagedStoreOffersTheLastGoodCopyAndDeletesNothing() throws IOException {
        var store = stores.open();
        append(store, 40);
        store.keepCopy();
        append(store, 5);
        stores.closeAll();
        try (var channel = FileChannel.open(stores.file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[20_000]), 8_192);
        }
        assertThatThrownBy(stores::open).hasMessageContaining("damaged").hasMessageContaining("last good copy is of ");
        var aside = SqliteStore.restoreLastGood(stores.file, OpenStores.AT);
        assertThat(stores.open().journal().head().seq()).isEqualTo(40);
        assertThat(aside).exists();
    }

    @Test
    void aJournalThatWasTamperedWithIsNotOpened() throws SQLException {
        append(stores.open(), 700);
        stores.closeAll();
        stores.tamper("drop trigger journal_keeps_content", "update journal set kind = 'forged' where seq = 650");
        assertThatThrownBy(stores::open).hasMessageContaining("entry 650 was changed");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed(@TempDir Path directory) throws IOException {
        var occupied = Files.writeString(directory.resolve("occupied"), "a file, not a folder");
        try (var inFile = new OpenStores(occupied)) {
            assertThatThrownBy(inFile::open)
                    .hasMessageContaining("occupied")
                    .hasMessageContaining("store.url")
                    .satisfies(e -> assertThat(reason(e)).isEqualTo(StoreException.Reason.READ_ONLY));
        }
    }

    @Test
    void restoringWithoutACopyMovesNothing() {
        stores.open();
        stores.closeAll();
        assertThatThrownBy(() -> SqliteStore.restoreLastGood(stores.file, OpenStores.AT))
                .hasMessageContaining("no copy");
        assertThat(stores.file).exists();
    }

    @Test
    void retentionIsNeverShorterThanWhatRollUpsNeed() {
        var hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new Retention(hour, hour)).hasMessageContaining("2 hours");
    }
}
