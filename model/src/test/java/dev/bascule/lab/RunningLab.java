// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.net.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/// A lab for one test, with threads of its own. Closing it waits for every thread to end, so a lab that leaves
/// one behind hangs its test.
public final class RunningLab implements AutoCloseable {
    private final Path root;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final LabWorld world;

    private RunningLab(long seed, Duration ttl) throws IOException, SQLException {
        this.root = Files.createTempDirectory("bascule-lab-test");
        var settings = LabSettings.standard(seed, root).withTtl("genesis", ttl).withTtl("ledger", ttl);
        this.world = LabWorld.open(settings, new LabRuntime(InstantSource.system(), threads, timer));
    }

    public static RunningLab start(long seed) throws IOException, SQLException {
        return start(seed, Duration.ofSeconds(2));
    }

    public static RunningLab start(long seed, Duration ttl) throws IOException, SQLException {
        return new RunningLab(seed, ttl);
    }

    public LabWorld world() {
        return world;
    }

    public Path root() {
        return root;
    }

    /// Waits until it is so, and fails after twenty seconds.
    public static void until(String what, BooleanSupplier isSo) throws InterruptedException {
        var pause = new Pause();
        for (var round = 0; round < 2000; round++) {
            if (isSo.getAsBoolean()) {
                return;
            }
            pause.holds(Duration.ofMillis(10));
        }
        throw new AssertionError("Waited twenty seconds in vain until " + what + ".");
    }

    @Override
    public void close() throws IOException {
        world.close();
        timer.shutdownNow();
        threads.close();
        Files.deleteIfExists(root);
    }
}
