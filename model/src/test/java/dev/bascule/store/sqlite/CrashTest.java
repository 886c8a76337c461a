// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.journal.Chain;
import dev.bascule.journal.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @Test
    @Timeout(60)
    void nothingAcknowledgedIsLostWhenTheLeaderIsKilled(@TempDir Path directory)
            throws IOException, InterruptedException {
        try (var stores = new OpenStores(directory)) {
            long acknowledged = 0;
            for (int round = 1; round <= 2; round++) {
                acknowledged = appendUntilKilled(stores, acknowledged + 20L * round);
                var store = stores.open();
                assertThat(store.journal().head().seq()).isGreaterThanOrEqualTo(acknowledged);
                assertThat(store.journal().verify(Head.EMPTY)).isInstanceOf(Chain.Verdict.Intact.class);
                assertThat(store.lock().holder()).isEmpty();
                stores.closeAll();
            }
        }
    }

    /// Answers the last number that the child said was safe.
    private static long appendUntilKilled(OpenStores stores, long enough) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingChild.class.getName(),
                        stores.file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (var said = child.inputReader()) {
            while (last < enough) {
                last = number(said.readLine());
            }
            assertThat(stores.open().lock().holder()).contains(OpenStores.HOLDER);
            stores.closeAll();
            child.toHandle().destroyForcibly();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                last = Math.max(last, number(line));
            }
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    private static long number(String line) {
        return line.isBlank() ? 0 : Long.parseLong(line.strip());
    }
}
