// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockWebServer;

/// Starts web servers that send small packets at once; otherwise every answer would wait 40 ms for an
/// acknowledgement.
final class PromptServer {
    private PromptServer() {}

    static MockWebServer start(Dispatcher dispatcher) {
        var server = new MockWebServer();
        server.setServerSocketFactory(new Factory());
        server.setDispatcher(dispatcher);
        try {
            server.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return server;
    }

    private static final class Factory extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    var socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            throw new IOException("not used");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            throw new IOException("not used");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            throw new IOException("not used");
        }
    }
}
