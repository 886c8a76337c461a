// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DoorTest {
    private static final Conversation HELLO = guest -> guest.getOutputStream().write('H');

    private final Threads threads = Threads.virtual();

    @AfterEach
    void end() {
        threads.close();
    }

    private Door door(Conversation conversation) throws IOException {
        return Door.open(new InetSocketAddress(Loopback.literal("127.0.0.1"), 0), conversation, threads.executor());
    }

    private static int ask(Door door) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(door.address(), 400);
            socket.setSoTimeout(2000);
            return socket.getInputStream().read();
        }
    }

    @Test
    void aShutDoorRefusesAndOpensAgainAtTheSameAddress() throws Exception {
        try (var door = door(HELLO)) {
            var address = door.address();
            assertThat(ask(door)).isEqualTo('H');
            door.set(Passage.SHUT);
            assertThatThrownBy(() -> ask(door)).isInstanceOf(ConnectException.class);
            door.set(Passage.OPEN);
            assertThat(ask(door)).isEqualTo('H');
            assertThat(door.address()).isEqualTo(address);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDarkDoorLetsConnectionsTimeOut() throws Exception {
        try (var door = door(HELLO)) {
            door.set(Passage.DARK);
            for (var i = 0; i < 3; i++) {
                assertThatThrownBy(() -> ask(door)).isInstanceOf(SocketTimeoutException.class);
            }
            door.set(Passage.OPEN);
            assertThat(ask(door)).isEqualTo('H');
        }
    }

    @Test
    void leavingOpenCutsStandingConnections() throws Exception {
        try (var door = door(guest -> guest.getInputStream().read());
                var socket =
                        new Socket(door.address().getAddress(), door.address().getPort())) {
            socket.setSoTimeout(2000);
            door.set(Passage.SHUT);
            assertThatThrownBy(() -> {
                        if (socket.getInputStream().read() < 0) {
                            throw new IOException("ended");
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aLossyDoorResetsItsShareOfConnections() throws Exception {
        try (var door = door(HELLO)) {
            door.lose(0.25);
            var lost = IntStream.range(0, 40).filter(_ -> isLost(door)).count();
            assertThat(lost).isEqualTo(10);
            door.lose(0);
            assertThat(isLost(door)).isFalse();
        }
    }

    private static boolean isLost(Door door) {
        try {
            return ask(door) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aRowSharesOnePortWhereAddressesAreDistinct() throws Exception {
        var wanted = List.of(
                new DoorRow.Wanted("127.0.10.1", HELLO),
                new DoorRow.Wanted("127.0.10.2", HELLO),
                new DoorRow.Wanted("127.0.10.3", HELLO));
        for (var loopback : List.of(Loopback.find(), Loopback.SHARED)) {
            var doors = new DoorRow(loopback, threads.executor()).open(wanted);
            try {
                assertThat(doors.stream().map(Door::address)).doesNotHaveDuplicates();
                var ports = doors.stream().map(d -> d.address().getPort()).distinct();
                assertThat(ports).hasSize(loopback == Loopback.DISTINCT ? 1 : 3);
            } finally {
                for (var door : doors) {
                    door.close();
                }
            }
        }
    }

    @Test
    void closesTwiceAndStaysClosed() throws Exception {
        var door = door(HELLO);
        door.close();
        door.close();
        door.set(Passage.SHUT);
        door.set(Passage.OPEN);
        assertThatThrownBy(() -> ask(door)).isInstanceOf(ConnectException.class);
    }
}
