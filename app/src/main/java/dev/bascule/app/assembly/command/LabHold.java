// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.FileTrouble;
import dev.bascule.app.cli.Ports;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import dev.bascule.lab.LabConfiguration;
import dev.bascule.lab.LabRuntime;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A world without an engine, for other processes to connect to. Its files, the configuration among them, go
/// when it is closed; so does the store that the configuration names, unless it was chosen.
final class LabHold implements Ports.HeldLab {
    private final Threads threads;
    private final TemporaryStore folder;
    private final LabWorld world;
    private final Path configuration;

    /// Where the configuration is written, and which store it names; otherwise in the lab's own folder.
    record Files(Optional<Path> configuration, Optional<Path> store) {}

    private LabHold(Threads threads, TemporaryStore folder, LabWorld world, Path configuration) {
        this.threads = threads;
        this.folder = folder;
        this.world = world;
        this.configuration = configuration;
    }

    static LabHold open(long seed, Scenario scenario, Files files, InstantSource clock) {
        var threads = new Threads();
        var folder = TemporaryStore.open();
        try {
            var settings = LabSettings.standard(seed, folder.path());
            var tuned = scenario.ttl()
                    .map(ttl -> settings.withTtl(scenario.deployment(), ttl))
                    .orElse(settings);
            var world = LabWorld.open(tuned, new LabRuntime(clock, threads.virtual, threads.pulse));
            return new LabHold(threads, folder, world, written(world, scenario, folder.path(), files));
        } catch (IOException e) {
            threads.close();
            folder.closeQuietly();
            throw new Failure(
                    "The lab could not be built, because " + FileTrouble.words(e)
                            + ". Nothing of it is left. Choose a place that this user can write.",
                    e);
        }
    }

    /// Experiments must never land in the store of real deployments.
    private static Path written(LabWorld world, Scenario scenario, Path folder, Files files) throws IOException {
        var file = files.configuration().orElse(folder.resolve("bascule.yaml")).toAbsolutePath();
        var store = files.store().orElse(folder.resolve("bascule.db")).toAbsolutePath();
        var yaml = LabConfiguration.yaml(world, "console", scenario) + "\nstore: { url: 'sqlite:"
                + store.toString().replace("'", "''") + "' }\n";
        try {
            return java.nio.file.Files.writeString(file, yaml);
        } catch (IOException denied) {
            world.close();
            throw denied;
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
        folder.closeQuietly();
    }
}
