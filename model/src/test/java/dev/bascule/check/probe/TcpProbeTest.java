// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpProbeTest {
    private final Rig rig = new Rig();
    private final TcpProbe probe = new TcpProbe(rig.names, rig.clock);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void passesWhenTheOtherSideAccepts() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var result = probe.run(tcp("127.0.0.1:" + server.getLocalPort(), Rig.AMPLE));

            assertThat(result.outcome().isPassed()).isTrue();
            assertThat(result.exchange()).isEmpty();
        }
    }

    @Test
    void resolvesNames() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var result = probe.run(tcp("localhost:" + server.getLocalPort(), Rig.AMPLE));

            assertThat(result.outcome().isPassed()).isTrue();
        }
    }

    @Test
    void classifiesAClosedPortAsRefused() throws IOException {
        var result = probe.run(tcp("127.0.0.1:" + Rig.deadPort(), Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.REFUSED);
        assertThat(result.exchange())
                .hasValueSatisfying(text -> assertThat(text).contains("connect 127.0.0.1:"));
    }

    @Test
    void givesUpOnAListenerWhoseBacklogIsFull() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var sockets = new ArrayList<Socket>();
            try {
                for (var i = 0; i < 4; i++) {
                    var socket = new Socket();
                    sockets.add(socket);
                    connectQuietly(socket, server);
                }
                var result = probe.run(tcp("127.0.0.1:" + server.getLocalPort(), Rig.SHORT));

                assertThat(Rig.error(result)).isEqualTo(ErrorClass.TIMEOUT);
                assertThat(result.outcome().detail()).contains("no answer within 300 ms");
            } finally {
                for (var socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:", "localhost:99999", "http://localhost:80", "a:b:80"})
    void aTargetThatIsNotHostAndPortIsOurOwnFault(String target) {
        var result = probe.run(tcp(target, Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.INTERNAL);
        assertThat(result.outcome().detail()).contains("mend the configuration");
    }

    private static void connectQuietly(Socket socket, ServerSocket server) throws IOException {
        try {
            socket.connect(server.getLocalSocketAddress(), 100);
        } catch (SocketTimeoutException e) {
            // The backlog is full already, which is what the test needs.
            assertThat(e).hasMessageContaining("timed out");
        }
    }

    private static Check tcp(String target, Duration timeout) {
        return Checks.target(CheckType.TCP, target, timeout);
    }
}
