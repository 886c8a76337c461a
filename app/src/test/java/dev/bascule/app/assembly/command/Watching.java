// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Ports;
import dev.bascule.client.Snapshot;
import dev.bascule.topology.SiteId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A program that leads and watches as the console does, without a window: it says how the deployment genesis
/// stands whenever that is new, until it is ended.
final class Watching {
    private Watching() {}

    /// Takes the configuration and the store.
    public static void main(String[] arguments) throws InterruptedException {
        var said = new HashSet<String>();
        var exit = new AtExit();
        var environment = System.getenv();
        var files = new ConfigurationFiles(environment, Path.of(""), "Linux");
        var engines = new LocalEngines(files, environment, "ada", exit, InstantSource.system(), _ -> {});
        var place = new Ports.Place(Optional.of(Path.of(arguments[0])), Optional.of(Path.of(arguments[1])));
        var client = engines.open(place, "console", true).client();
        client.onChange(snapshot -> line(snapshot).filter(said::add).ifPresent(System.out::println));
        new CountDownLatch(1).await();
    }

    private static Optional<String> line(Snapshot snapshot) {
        return snapshot.deployment("genesis")
                .map(d -> d.phase().code() + " at "
                        + d.active().map(SiteId::value).orElse("unknown") + ", fra1 "
                        + d.verdict(new SiteId("fra1"))
                                .map(v -> v.health().code())
                                .orElse("unmeasured") + ", "
                        + snapshot.standing().storeProblem().orElse("recording"));
    }
}
