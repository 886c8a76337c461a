// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Ports;
import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.lab.LabAddress;
import dev.bascule.lab.LabConfiguration;
import dev.bascule.lab.LabRuntime;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A store that cannot grow for a while. The process is forbidden by the kernel to write, which needs no right
/// and no disk of its own, and is allowed again.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux limits a process that runs")
final class FullDiskTest {
    private static final String REFUSED = "does not take what is written";

    private final InstantSource clock = InstantSource.system();
    private final Threads threads = new Threads();
    private final Path folder;
    private final Path configuration;
    private final Path store;
    private final LabWorld world;

    FullDiskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.store = folder.resolve("history.db");
        this.world = LabWorld.open(
                LabSettings.standard(7, Files.createDirectory(folder.resolve("lab")))
                        .withTtl("genesis", Duration.ofSeconds(2)),
                new LabRuntime(clock, threads.virtual, threads.pulse));
        this.configuration = Files.writeString(
                folder.resolve("lab.yaml"),
                LabConfiguration.yaml(world)
                        .replace("automation: approval", "automation: armed")
                        .replace("grace: 5s", "grace: 1s"));
    }

    @AfterEach
    void close() {
        world.close();
        threads.close();
    }

    @Test
    @Timeout(120)
    void whileWatchingItSaysSoDoesNothingAndGoesOnByItself() throws Exception {
        try (var child = Child.start(folder, List.of(), Watching.class, configuration.toString(), store.toString())) {
            child.says("active at fra1, fra1 healthy, recording");
            child.mayWrite("0");
            world.faults().begin(new Fault.SiteOutage("fra1"));
            child.says("active at fra1, fra1 unhealthy, The disk that holds " + store + " " + REFUSED);
            assertThat(answers()).hasSize(7).containsOnly(List.of("127.0.10.1"));

            child.mayWrite("unlimited");
            child.says("failed-over at ams3, fra1 unhealthy, recording");
            assertThat(child.heard()).containsOnlyOnce("Observations wait in memory");
        }
        var told = journal();
        assertThat(told)
                .filteredOn(line -> line.contains("nothing could be recorded since"))
                .isNotEmpty();
        assertThat(String.join("\n", told)).contains("fra1").containsPattern("(?s)nothing could be recorded.*ams3");
    }

    @Test
    @Timeout(120)
    void inTheMiddleOfAMoveItSaysSoAndGoesOnByItself() throws Exception {
        world.faults()
                .begin(new Fault.Provider("cf", TroubleKind.SLOW, TroubleScope.WRITES, 0, 0, Duration.ofSeconds(3)));
        try (var child = Child.start(
                folder,
                "failover",
                "genesis",
                "--planned",
                "--to=ams3",
                "--reason=rehearsal",
                "--yes",
                "--config=" + configuration,
                "--store=" + store)) {
            child.says("running  Cloudflare, genesis");
            child.mayWrite("0");
            child.says("The disk that holds " + store + " " + REFUSED);
            child.mayWrite("unlimited");
            child.says("The journal takes entries again");
            assertThat(child.allSaid())
                    .contains("Users of genesis are at ams3 (genesis-1).")
                    .containsOnlyOnce("The disk that holds " + store + " " + REFUSED);
            assertThat(child.code()).isZero();
        }
        assertThat(answers()).hasSize(7).containsOnly(List.of("127.0.10.2"));
        assertThat(journal())
                .filteredOn(line -> line.contains("nothing could be recorded since"))
                .hasSize(1);
    }

    /// What each name server of the three providers answers.
    private List<List<String>> answers() {
        return NameServersOfLab.answers(world.addresses().stream()
                .filter(a -> a.kind().equals("name server"))
                .map(LabAddress::address)
                .toList());
    }

    /// What the journal holds, of a chain that does.
    private List<String> journal() {
        var files = new ConfigurationFiles(Map.of(), folder, "Linux");
        try (var past = new StoreHistories(files, clock).open(new Ports.Place(Optional.empty(), Optional.of(store)))) {
            assertThat(past.verify().isIntact()).isTrue();
            return past.newest(1000).stream().map(Ports.Line::sentence).toList();
        }
    }
}
