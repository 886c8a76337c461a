// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// Makes an address silent: a queue of one that the lab fills itself, so that the kernel drops every later
/// attempt to connect, as on a cut link. Systems that answer a full queue with a reset show a refusal instead.
final class DarkSocket implements AutoCloseable {
    private static final int FILLING = 4;

    private final ServerSocket silent;
    private final List<SocketChannel> filling = new ArrayList<>();

    private DarkSocket(ServerSocket silent) {
        this.silent = silent;
    }

    static DarkSocket at(InetSocketAddress where) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(where, 1);
        var dark = new DarkSocket(socket);
        for (var i = 0; i < FILLING; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(where);
            dark.filling.add(channel);
        }
        return dark;
    }

    @Override
    public void close() throws IOException {
        for (var channel : filling) {
            channel.close();
        }
        silent.close();
    }
}
