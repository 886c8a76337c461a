// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.Socket;

/// What is said over one accepted connection, on a thread of its own; the socket is closed when it returns.
@FunctionalInterface
public interface Conversation {
    void hold(Socket guest) throws IOException, InterruptedException;
}
