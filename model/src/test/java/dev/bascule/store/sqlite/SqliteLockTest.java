// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLockTest {
    private OpenStores stores;

    @BeforeEach
    void prepare(@TempDir Path directory) {
        stores = new OpenStores(directory);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void oneLeadsAndTheOtherIsToldWho() {
        var first = stores.open().lock();
        var second = stores.open().lock();
        assertThat(second.holder()).isEmpty();
        try (var held = first.tryAcquire(OpenStores.HOLDER).orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            assertThat(second.tryAcquire(OpenStores.HOLDER)).isEmpty();
            assertThat(second.holder()).contains(OpenStores.HOLDER);
            assertThat(first.holder()).contains(OpenStores.HOLDER);
            assertThat(OpenStores.HOLDER)
                    .hasToString("ada on desk-1 (console, process 4711, since 2026-02-14 08:00 UTC)");
        }
        assertThat(second.holder()).isEmpty();
    }

    @Test
    void theTokenGrowsWithEveryHolder() {
        var lock = stores.open().lock();
        var first = lock.tryAcquire(OpenStores.HOLDER).orElseThrow();
        first.close();
        first.close();
        assertThat(first.isHeld()).isFalse();
        try (var second = lock.tryAcquire(OpenStores.HOLDER).orElseThrow()) {
            assertThat(second.token()).isGreaterThan(first.token());
        }
    }
}
