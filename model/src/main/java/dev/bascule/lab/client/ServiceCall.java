// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// Calls `/` of the service on a connection of its own, as a user's first request does, and says which site
/// served it.
record ServiceCall(String host, Duration patience) {
    private static final String SERVED_BY = "x-served-by:";

    /// The serving site; fails when the answer is not a 200 within the patience.
    String from(InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var status = in.readLine();
            if (status == null || !status.startsWith("HTTP/1.1 200")) {
                throw new IOException("The service answered " + status + ".");
            }
            return site(in);
        }
    }

    private static String site(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(SERVED_BY)) {
                return line.substring(SERVED_BY.length()).strip();
            }
        }
        throw new IOException("The answer does not say which site served it.");
    }
}
