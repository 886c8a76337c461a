// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Passage;
import dev.bascule.lab.net.Pause;
import dev.bascule.lab.net.Threads;
import dev.bascule.lab.net.Vantage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServicePointTest {
    private final Threads threads = Threads.virtual();
    private final Pause pause = new Pause();
    private final Temper temper = new Temper(Duration.ZERO, new Seed(1), pause);
    private Door users;
    private Door console;
    private ServicePoint point;

    @BeforeEach
    void open() throws IOException {
        users = door();
        console = door();
        point = new ServicePoint(Map.of(Vantage.USERS, users, Vantage.CONSOLE, console), temper);
    }

    @AfterEach
    void close() throws IOException {
        pause.close();
        point.close();
        threads.close();
    }

    private Door door() throws IOException {
        var where = new InetSocketAddress(Loopback.literal("127.0.0.1"), 0);
        return Door.open(where, new PingConversation(temper), threads.executor());
    }

    private String ask(String command) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(point.address(Vantage.CONSOLE), 300);
            socket.setSoTimeout(300);
            socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return String.valueOf(new BufferedReader(in).readLine());
        }
    }

    @Test
    void answersPingInlineAndFramed() throws Exception {
        assertThat(ask("PING\r\n")).isEqualTo("+PONG");
        assertThat(ask("*1\r\n$4\r\nping\r\n")).isEqualTo("+PONG");
        assertThat(ask("FLUSHALL\r\n")).startsWith("-ERR");
    }

    @Test
    void isBackWhenTheLastOfSeveralFaultsHasHealed() throws Exception {
        point.kill();
        point.kill();
        point.cut(Vantage.CONSOLE);
        assertThat(console.passage()).isEqualTo(Passage.DARK);
        assertThat(users.passage()).isEqualTo(Passage.SHUT);
        point.revive();
        point.mend(Vantage.CONSOLE);
        assertThat(console.passage()).isEqualTo(Passage.SHUT);
        point.revive();
        assertThat(console.passage()).isEqualTo(Passage.OPEN);
        assertThat(ask("PING\r\n")).isEqualTo("+PONG");
    }

    @Test
    void hangsUntilToldOtherwise() throws Exception {
        point.hang(true);
        assertThatThrownBy(() -> ask("PING\r\n")).isInstanceOf(SocketTimeoutException.class);
        point.hang(false);
        assertThat(ask("PING\r\n")).isEqualTo("+PONG");
    }

    @Test
    void losesConnectionsOnlyTowardsTheVantagePointsNamed() throws Exception {
        point.lose(1, Set.of(Vantage.USERS));
        assertThat(ask("PING\r\n")).isEqualTo("+PONG");
        point.lose(1, Set.of(Vantage.CONSOLE));
        assertThatThrownBy(() -> {
                    if (ask("PING\r\n").equals("null")) {
                        throw new IOException("ended");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void failsTheShareItIsToldTo() {
        temper.err(0.3);
        var failed = IntStream.range(0, 100)
                .filter(_ -> meet() == Temper.Fate.FAILED)
                .count();
        assertThat(failed).isEqualTo(30);
        temper.err(0);
        assertThat(meet()).isEqualTo(Temper.Fate.ANSWERED);
    }

    @Test
    void waitsNoLongerThanTheLabStands() {
        temper.slow(Duration.ofHours(1));
        pause.close();
        assertThat(meet()).isEqualTo(Temper.Fate.UNANSWERED);
    }

    private Temper.Fate meet() {
        try {
            return temper.meet();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
