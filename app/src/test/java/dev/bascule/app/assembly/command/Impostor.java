// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Something that stands where a provider's interface should be, and answers everything in one wrong way.
final class Impostor implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Way way = Way.HTML;
    private volatile boolean followed;

    /// How it answers, and a word that a plan must say of that.
    enum Way {
        HTML(""),
        TRUNCATED(""),
        ENDLESS(""),
        REDIRECT("redirects to localhost");

        final String words;

        Way(String words) {
            this.words = words;
        }
    }

    Impostor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(Way other) {
        way = other;
    }

    /// Whether somebody came to the host that it redirects to.
    boolean wasFollowed() {
        return followed;
    }

    private void answer(HttpExchange exchange) throws IOException {
        followed |= exchange.getRequestHeaders().getFirst("Host").startsWith("localhost");
        switch (way) {
            case HTML -> send(exchange, "<html><body>Sign in</body></html>");
            case TRUNCATED -> send(exchange, "{\"result\":[{\"id\":\"1\",\"na");
            case ENDLESS -> goOn(exchange);
            case REDIRECT -> {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://localhost:" + server.getAddress().getPort() + "/");
                exchange.sendResponseHeaders(302, -1);
            }
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// Until whoever asked has had enough.
    private static void goOn(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var more = "<a> ".repeat(2048).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseBody().write("<b>".getBytes(StandardCharsets.UTF_8));
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(more);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
