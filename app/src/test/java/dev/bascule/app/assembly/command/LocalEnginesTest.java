// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.cli.Ports;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.rule.Automation;
import dev.bascule.topology.SiteId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands' engines beside a lab that another part of the program holds.
final class LocalEnginesTest {
    private static final Optional<Path> NONE = Optional.empty();

    @TempDir
    Path folder = Path.of("");

    private final InstantSource clock = InstantSource.system();
    private final AtExit exit = new AtExit();

    @AfterEach
    void leaveNothingBehind() {
        exit.closeAll();
    }

    private LocalEngines engines(Ports.HeldLab lab) {
        var environment = Map.of("BASCULE_LAB_TOKEN", lab.token());
        return new LocalEngines(files(environment), environment, "ada", exit, clock, words -> {});
    }

    private ConfigurationFiles files(Map<String, String> environment) {
        return new ConfigurationFiles(environment, folder, "Linux");
    }

    @Test
    @Timeout(120)
    void isSilentWhateverMomentItIsClosedAt() {
        var heard = new CopyOnWriteArrayList<String>();
        var root = Logger.getLogger("dev.bascule");
        var handler = new Listener(heard);
        root.addHandler(handler);
        try (var lab = new LocalLabs(exit, clock).hold(7, Optional.empty(), NONE, NONE)) {
            var engines = engines(lab);
            for (int moment = 0; moment < 8; moment++) {
                var pictures = new CountDownLatch(moment);
                try (var client = engines.look(new Ports.Place(Optional.of(lab.configuration()), NONE));
                        var _ = client.onChange(_ -> pictures.countDown())) {
                    pictures.await();
                }
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(heard).isEmpty();
    }

    /// Hears what the product logs as a warning or worse.
    private static final class Listener extends Handler {
        private final List<String> heard;

        Listener(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                heard.add(line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    @Timeout(60)
    void theLeadersViewIsReadFromItsJournal() throws Exception {
        var store = folder.resolve("history.db");
        try (var lab = new LocalLabs(exit, clock).hold(7, Optional.empty(), NONE, Optional.of(store))) {
            var place = new Ports.Place(Optional.of(lab.configuration()), NONE);
            var histories = new StoreHistories(files(Map.of()), clock);
            assertThat(histories.recorded(place)).isEmpty();
            try (var engine = engines(lab).open(place, "console", true)) {
                var known = new CountDownLatch(1);
                try (var _ = engine.client().onChange(s -> {
                    if (s.deployments().size() == 2
                            && s.deployments().stream().allMatch(d -> d.active().isPresent())) {
                        known.countDown();
                    }
                })) {
                    known.await();
                }
                var led = histories.recorded(place).orElseThrow();
                assertThat(led.standing().leads()).isFalse();
                assertThat(led.standing().leader()).contains("ada", "console");
                assertThat(led.deployment("genesis").orElseThrow().active()).contains(new SiteId("fra1"));
            }
            assertThat(histories.recorded(place).orElseThrow().standing().leader())
                    .isEqualTo("nobody");
            try (var past = histories.open(place)) {
                assertThat(past.verify().isIntact()).isTrue();
                assertThat(past.incidents()).isEmpty();
                assertThat(past.newest(2)).allSatisfy(line -> {
                    assertThat(line.sentence()).contains("engine stopped");
                    assertThat(line.person()).contains("ada");
                });
            }
        }
    }

    @Test
    @Timeout(60)
    void aLookMeasuresAndNeitherActsNorTouchesTheStore() throws Exception {
        var file = folder.resolve("lab.yaml");
        try (var lab = new LocalLabs(exit, clock).hold(7, Optional.empty(), Optional.of(file), Optional.empty())) {
            var engines = engines(lab);
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
