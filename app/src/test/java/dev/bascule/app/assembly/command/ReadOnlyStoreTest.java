// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.Main;
import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.cli.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A store in a folder that this user may not write: the past is told as ever, and whoever would have to record
/// says what is wrong and begins nothing.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "folders there have no such rights")
final class ReadOnlyStoreTest {
    /// An administrator may write everywhere; without these rights the ones of the folder hold.
    private static final List<String> NO_ADMINISTRATOR = List.of(
            "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search");

    private final InstantSource clock = InstantSource.system();
    private final AtExit exit = new AtExit();
    private final Path folder;
    private final Path locked;
    private final Path configuration;
    private final Ports.HeldLab lab;

    ReadOnlyStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.locked = Files.createDirectory(folder.resolve("locked"));
        this.configuration = folder.resolve("lab.yaml");
        this.lab = new LocalLabs(exit, clock)
                .hold(7, Optional.empty(), Optional.of(configuration), Optional.of(locked.resolve("history.db")));
    }

    @AfterEach
    void close() throws IOException {
        rights("rwxr-xr-x", "rw-r--r--");
        exit.closeAll();
        lab.close();
    }

    @Test
    @Timeout(120)
    void thePastIsToldAndWhoeverWouldRecordSaysWhatIsWrong() throws Exception {
        watched().close();
        rights("r-xr-xr-x", "r--r--r--");

        said(0, "journal", "verify").contains("the chain holds");
        said(0, "status").contains("genesis: state active, active site fra1").contains("Nobody leads");
        said(0, "plan", "genesis", "--verb=switch-over", "--to=ams3").contains("Nothing was written.");
        for (var order : List.of(
                List.of("failover", "genesis", "--planned", "--to=ams3", "--reason=x", "--yes"), List.<String>of())) {
            said(1, order.toArray(String[]::new))
                    .contains(locked + "/history.db cannot be written")
                    .contains("nothing is done automatically")
                    .contains("Give this user the right to write there, or set store.url")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @Timeout(60)
    void besideALeaderWithMoreRightsItsJournalIsRead() throws Exception {
        try (var _ = watched()) {
            rights("r-xr-xr-x", "r--r--r--");
            said(0, "journal", "verify").contains("the chain holds");
            said(0, "status").contains("ada on this machine").contains("active site fra1");
        }
    }

    /// An engine that knows which sites are active.
    private EngineAssembly watched() throws InterruptedException {
        var environment = Map.of("BASCULE_LAB_TOKEN", lab.token());
        var files = new ConfigurationFiles(environment, folder, "Linux");
        var engine = new LocalEngines(files, environment, "ada", exit, clock, _ -> {})
                .open(new Ports.Place(Optional.of(configuration), Optional.empty()), "console", true);
        var known = new CountDownLatch(1);
        engine.client().onChange(s -> {
            if (s.deployments().size() == 2
                    && s.deployments().stream().allMatch(d -> d.active().isPresent())) {
                known.countDown();
            }
        });
        known.await();
        return engine;
    }

    private AbstractStringAssert<?> said(int code, String... command) throws Exception {
        var before = new ArrayList<>(List.of("env", "JDK_JAVA_OPTIONS=-Dglass.platform=Headless"));
        before.addAll(Files.isWritable(locked) ? NO_ADMINISTRATOR : List.of());
        var words = new ArrayList<>(List.of(command));
        words.add("--config=" + configuration);
        try (var child = Child.start(folder, before, Main.class, words.toArray(String[]::new))) {
            var said = child.allSaid();
            assertThat(child.code()).as(said).isEqualTo(code);
            return assertThat(said);
        }
    }

    private void rights(String ofFolder, String ofFiles) throws IOException {
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Stream<Path> all = Files.list(locked)) {
            for (var file : all.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(ofFiles));
            }
        }
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString(ofFolder));
    }
}
