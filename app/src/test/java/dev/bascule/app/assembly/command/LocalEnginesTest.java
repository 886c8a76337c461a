// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.cli.Ports;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.rule.Automation;
import dev.bascule.topology.SiteId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands' engines beside a lab that another part of the program holds.
final class LocalEnginesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(60)
    void aLookMeasuresAndNeitherActsNorTouchesTheStore() throws Exception {
        var clock = InstantSource.system();
        var exit = new AtExit();
        var file = folder.resolve("lab.yaml");
        try (var lab = new LocalLabs(exit, clock).hold(7, Optional.empty(), Optional.of(file), Optional.empty())) {
            var environment = Map.of("BASCULE_LAB_TOKEN", lab.token());
            var files = new ConfigurationFiles(environment, folder, "Linux");
            var engines = new LocalEngines(files, environment, "ada", exit, clock, words -> {});
            var store = folder.resolve("history.db");
            try (var client = engines.look(new Ports.Place(Optional.of(file), Optional.of(store)))) {
                var seen = new CompletableFuture<Snapshot>();
                try (var _ = client.onChange(s -> {
                    if (s.deployments().size() == 2
                            && s.deployments().stream().allMatch(d -> d.active().isPresent())) {
                        seen.complete(s);
                    }
                })) {
                    var genesis =
                            seen.get(40, TimeUnit.SECONDS).deployment("genesis").orElseThrow();
                    assertThat(genesis.active()).contains(new SiteId("fra1"));
                    assertThat(genesis.effective()).isEqualTo(Automation.DISARMED);
                }
            }
            assertThat(store).doesNotExist();
        }
    }
}
