// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listening socket while it listens. It is really gone only when the thread that accepts has let go of it,
/// so closing waits for that; otherwise the next to listen there would find the address in use.
final class Entrance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final long PATIENCE_SECONDS = 2;

    private final ServerSocket socket;
    private final CountDownLatch gone = new CountDownLatch(1);

    Entrance(ServerSocket socket) {
        this.socket = socket;
    }

    /// Hands over connections until closed.
    void receive(Consumer<Socket> host) {
        try {
            while (!socket.isClosed()) {
                host.accept(socket.accept());
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                LOG.warn("The lab stopped listening at {}: {}", socket.getLocalSocketAddress(), e.toString());
            }
        } finally {
            gone.countDown();
        }
    }

    /// Closes a socket at which nobody ever listened.
    void abandon() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            if (!gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The lab still holds {} after closing it.", socket.getLocalSocketAddress());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
