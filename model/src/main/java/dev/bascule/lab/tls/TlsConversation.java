// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.tls;

import dev.bascule.lab.net.Conversation;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Holds another conversation inside TLS. While it is expired it shows the certificate that nobody renewed;
/// that may be begun several times and is over with the last end.
public final class TlsConversation implements Conversation {
    private final Conversation inside;
    private final SSLContext valid;
    private final SSLContext old;
    private final AtomicInteger expired = new AtomicInteger();

    public TlsConversation(Conversation inside, SSLContext valid, SSLContext old) {
        this.inside = inside;
        this.valid = valid;
        this.old = old;
    }

    public void expire(boolean on) {
        expired.addAndGet(on ? 1 : -1);
    }

    @Override
    public void hold(Socket guest) throws IOException, InterruptedException {
        var shown = expired.get() > 0 ? old : valid;
        try (var socket = (SSLSocket) shown.getSocketFactory()
                .createSocket(guest, guest.getInetAddress().getHostAddress(), guest.getPort(), true)) {
            socket.setUseClientMode(false);
            socket.startHandshake();
            inside.hold(socket);
        }
    }
}
