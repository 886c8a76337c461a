// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationWatchTest {
    private static final String GOOD = """
            version: 1
            providers:
              do: { type: digitalocean, token: "${env:DO}" }
            deployments:
              shop:
                record: { name: shop.example.com, zone: example.com, ttl: 30s }
                providers: [do]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
            """;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final List<ConfigurationWatch.Reload> told = new ArrayList<>();
    private Path file;
    private ConfigurationWatch watch;

    @BeforeEach
    void begin(@TempDir Path directory) throws IOException {
        file = Files.writeString(directory.resolve("bascule.yaml"), GOOD);
        watch = new ConfigurationWatch(file, told::add, scheduler, Duration.ofDays(1));
    }

    @AfterEach
    void end() {
        watch.close();
        scheduler.shutdownNow();
    }

    private void lookTwice() {
        watch.poll();
        watch.poll();
    }

    @Test
    void anUnchangedFileIsNoNews() {
        lookTwice();
        assertThat(told).isEmpty();
    }

    @Test
    void aGoodChangeIsTakenOnce() throws IOException {
        Files.writeString(file, GOOD.replace("30s", "45s"));
        lookTwice();
        lookTwice();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConfigurationWatch.Reload.Taken.class,
                        t -> assertThat(t.configuration()
                                        .deployments()
                                        .getFirst()
                                        .setup()
                                        .records())
                                .singleElement()
                                .satisfies(r -> assertThat(r.ttl()).isEqualTo(Duration.ofSeconds(45))));
    }

    @Test
    void aChangeCountsOnlyOnceItHasSettled() throws IOException {
        Files.writeString(file, "version: 1\ndepl");
        watch.poll();
        Files.writeString(file, GOOD.replace("30s", "45s"));
        lookTwice();
        assertThat(told).singleElement().isInstanceOf(ConfigurationWatch.Reload.Taken.class);
    }

    @Test
    void aBadFileIsRefusedWithItsMistakesAndARepairIsTaken() throws IOException {
        Files.writeString(file, GOOD.replace("ttl: 30s", "ttl: soon").replace("role:", "rolle:"));
        lookTwice();
        Files.writeString(file, GOOD);
        lookTwice();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        ConfigurationWatch.Reload.Refused.class,
                        r -> assertThat(r.problems())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .allSatisfy(p -> assertThat(p.file()).endsWith("bascule.yaml")));
        assertThat(told.getLast()).isInstanceOf(ConfigurationWatch.Reload.Taken.class);
    }

    @Test
    void aFileThatVanishedIsRefused() throws IOException {
        Files.delete(file);
        lookTwice();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConfigurationWatch.Reload.Refused.class,
                        r -> assertThat(r.problems().getFirst().message()).contains("there is no such file"));
    }
}
