// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app;

import dev.bascule.app.assembly.command.CommandLinePorts;
import dev.bascule.app.cli.command.CommandLineFace;
import dev.bascule.app.console.ConsoleEngines;
import dev.bascule.app.console.Desktop;
import dev.bascule.app.console.StartUp;
import dev.bascule.app.console.album.LabPictures;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Security;

/// The program. It settles how long Java may keep names before anything speaks to the network, and picks a
/// face.
public final class Main {
    private Main() {}

    private static void beside(Runnable work) {
        Thread.ofPlatform().daemon().name("opening").start(work);
    }

    public static void main(String[] arguments) {
        // Java keeps answers longer than a failover's TTL, and failures too; we switch names and must see it.
        Security.setProperty("networkaddress.cache.ttl", "5");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        var parts = new CommandLinePorts();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var startUp = StartUp.of(parts.environment(), parts.clock(), err::println);
        var ports = parts.with(
                new LabPictures(parts.person(), parts.clock()),
                new Desktop(parts.environment(), new ConsoleEngines(parts), Main::beside, startUp),
                new SystemTerminal(parts.person()));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        parts.onRemark(err::println);
        System.exit(new CommandLineFace(ports, out, err).run(arguments));
    }
}
