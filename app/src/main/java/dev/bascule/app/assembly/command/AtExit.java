// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what is still open, newest first, when the program is ended from outside (Ctrl-C, SIGTERM), so that a
/// lab or a lease is never left behind.
final class AtExit {
    private static final Logger LOG = LoggerFactory.getLogger(AtExit.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// One that is called when the Java runtime ends.
    static AtExit registered() {
        var exit = new AtExit();
        Runtime.getRuntime().addShutdownHook(new Thread(exit::closeAll, "closing"));
        return exit;
    }

    synchronized <T extends AutoCloseable> T add(T thing) {
        open.push(thing);
        return thing;
    }

    synchronized void remove(AutoCloseable thing) {
        open.remove(thing);
    }

    synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.warn("Something could not be closed at the end: {}", failed.getMessage());
            }
        }
    }
}
