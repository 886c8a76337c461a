// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConversationTest {
    private final Threads threads = Threads.virtual();
    private final List<HttpRequest> seen = new CopyOnWriteArrayList<>();
    private Door door;

    @BeforeEach
    void open() throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z"));
        var handler = (HttpHandler) request -> {
            seen.add(request);
            return request.path().equals("/drop") ? new HttpReply.Dropped() : HttpReply.json(200, "{\"ü\":1}");
        };
        var where = new InetSocketAddress(Loopback.literal("127.0.0.1"), 0);
        door = Door.open(where, new HttpConversation(handler, clock), threads.executor());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        threads.close();
    }

    private String exchange(String wire) throws IOException {
        try (var socket = new Socket(door.address().getAddress(), door.address().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(wire.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsMethodPathQueryHeadersAndBody() throws Exception {
        var wire = "PUT /a%20b/c?x=1&y=a%2Bb+c HTTP/1.1\r\nHost: h\r\nX-Some: Thing\r\nConnection: close\r\n"
                + "Content-Length: 5\r\n\r\nhellö".replace("ö", "o");
        var answer = exchange(wire);
        var request = seen.getLast();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.segments()).containsExactly("a b", "c");
        assertThat(request.parameter("y")).contains("a+b c");
        assertThat(request.header("x-some")).contains("Thing");
        assertThat(request.body()).isEqualTo("hello");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Date: Sun, 1 Mar 2026 09:00:00 GMT")
                .contains("Content-Length: 8")
                .endsWith("{\"ü\":1}");
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws Exception {
        var answers = exchange("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(answers).contains("Connection: keep-alive").contains("Connection: close");
    }

    @Test
    void readsChunksAndInvitesThoseWhoWait() throws Exception {
        var answer = exchange(
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
                        + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
        assertThat(seen.getLast().body()).isEqualTo("abcde");
    }

    @Test
    void headHasNoBody() throws Exception {
        assertThat(exchange("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")).endsWith("Content-Length: 8\r\n\r\n");
    }

    @Test
    void aDroppedAnswerEndsTheConnectionWithoutAByte() {
        String answer;
        try {
            answer = exchange("GET /drop HTTP/1.1\r\n\r\n");
        } catch (IOException e) {
            answer = "";
        }
        assertThat(answer).isEmpty();
    }
}
