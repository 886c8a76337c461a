// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import dev.bascule.lab.LabConfiguration;
import dev.bascule.lab.LabRuntime;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A world without an engine, for other processes to connect to. Its files, the configuration among them, go
/// when it is closed.
final class LabHold implements Ports.HeldLab {
    private final Threads threads;
    private final LabWorld world;
    private final Path folder;
    private final Path configuration;

    private LabHold(Threads threads, LabWorld world, Path folder, Path configuration) {
        this.threads = threads;
        this.world = world;
        this.folder = folder;
        this.configuration = configuration;
    }

    static LabHold open(long seed, Scenario scenario, Optional<Path> out, InstantSource clock) {
        var threads = new Threads();
        try {
            var folder = Files.createTempDirectory("bascule-lab-");
            var settings = LabSettings.standard(seed, folder);
            var tuned = scenario.ttl()
                    .map(ttl -> settings.withTtl(scenario.deployment(), ttl))
                    .orElse(settings);
            var world = LabWorld.open(tuned, new LabRuntime(clock, threads.virtual, threads.pulse));
            var file = out.orElse(folder.resolve("bascule.yaml")).toAbsolutePath();
            Files.writeString(file, LabConfiguration.yaml(world, "console", scenario));
            return new LabHold(threads, world, folder, file);
        } catch (IOException e) {
            threads.close();
            throw new Failure("The lab could not be built: " + e.getMessage(), e);
        }
    }

    void play(Timetable timetable) {
        var _ = world.play(timetable);
    }

    @Override
    public List<List<String>> addresses() {
        return world.addresses().stream()
                .map(a -> List.of(a.kind(), a.name(), a.address()))
                .toList();
    }

    @Override
    public Path configuration() {
        return configuration;
    }

    @Override
    public String token() {
        return LabSettings.TOKEN;
    }

    @Override
    public synchronized void close() {
        world.close();
        threads.close();
        try {
            if (configuration.startsWith(folder)) {
                Files.deleteIfExists(configuration);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            org.slf4j.LoggerFactory.getLogger(LabHold.class)
                    .warn("The lab's folder {} could not be removed: {}", folder, left.getMessage());
        }
    }
}
