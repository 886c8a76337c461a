// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Verb;
import dev.bascule.lab.LabConfiguration;
import dev.bascule.lab.LabRuntime;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.LabWorld;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A real file, a lab that it describes, and an engine that keeps to the file.
final class FileEngine implements AutoCloseable {
    private final Threads threads = new Threads();
    private final AtExit exit = new AtExit();
    private final Path file;
    final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    final LabWorld world;
    final EngineAssembly engine;

    FileEngine(Path folder, Map<String, String> environment) throws IOException {
        var clock = InstantSource.system();
        world = LabWorld.open(LabSettings.standard(7, folder), new LabRuntime(clock, threads.virtual, threads.pulse));
        file = Files.writeString(folder.resolve("bascule.yaml"), LabConfiguration.yaml(world));
        var files = new ConfigurationFiles(environment, folder, "Linux");
        var engines = new LocalEngines(files, environment, "ada", exit, clock, remarks::add);
        var place = new Ports.Place(Optional.of(file), Optional.of(folder.resolve("history.db")));
        engine = engines.open(place, "test", true);
    }

    static Map<String, String> token() {
        return Map.of(LabConfiguration.TOKEN_VARIABLE, LabSettings.TOKEN);
    }

    void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    /// The first snapshot of which it is true.
    Snapshot until(String what, Predicate<Snapshot> isSo) throws Exception {
        var seen = new CompletableFuture<Snapshot>();
        try (var _ = engine.client().onChange(s -> {
            if (isSo.test(s)) {
                seen.complete(s);
            }
        })) {
            return seen.orTimeout(60, TimeUnit.SECONDS)
                    .exceptionally(late -> {
                        throw new AssertionError(
                                "Waited in vain until " + what + ", last seen "
                                        + engine.client().snapshot().standing()
                                        + engine.client().snapshot().notices(),
                                late);
                    })
                    .get();
        }
    }

    Preview plan() throws Exception {
        var request = new PreviewRequest(
                new DeploymentId("genesis"), Verb.SWITCH_OVER, Optional.of(new SiteId("ams3")), List.of());
        return engine.client().preview(request).get(90, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        engine.close();
        world.close();
        threads.close();
    }
}
