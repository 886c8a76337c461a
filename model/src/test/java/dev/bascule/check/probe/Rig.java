// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Real sockets on loopback that behave badly, and the threads that probes and servers need; closed after each
/// test.
final class Rig implements AutoCloseable {
    static final Duration SHORT = Duration.ofMillis(300);
    static final Duration AMPLE = Duration.ofSeconds(20);

    final ExecutorService threads = Executors.newCachedThreadPool();
    final InstantSource clock = Clock.systemUTC();
    final NameLookup names = new SystemNames(threads);
    private final CountDownLatch over = new CountDownLatch(1);

    /// What a server does with one connection.
    @FunctionalInterface
    interface Manners {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    ServerSocket server(Manners manners) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    manners.serve(socket);
                } catch (SocketException e) {
                    // Closed by the test, or left by the probe: what this server is for.
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        return server;
    }

    /// Accepts and never says a word.
    void hang(Socket socket) throws InterruptedException {
        over.await();
    }

    /// Answers at once, then lets the body trickle, a byte every few milliseconds.
    void trickle(Socket socket) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (!over.await(20, TimeUnit.MILLISECONDS)) {
            out.write('.');
            out.flush();
        }
    }

    /// Breaks the connection off with a reset once something was asked.
    static void reset(Socket socket) throws IOException {
        socket.getInputStream().read();
        socket.setSoLinger(true, 0);
    }

    static Manners saying(String text) {
        return socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        };
    }

    /// A port on which nobody listens.
    static int deadPort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    static ErrorClass error(ProbeResult result) {
        return switch (result.outcome()) {
            case Outcome.Failed(var error, var _) -> error;
            case Outcome.Passed(var detail) -> throw new AssertionError("passed: " + detail);
        };
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }
}
