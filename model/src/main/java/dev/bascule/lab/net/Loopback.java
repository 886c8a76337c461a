// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Where the lab's addresses really are. Linux and Windows answer on all of 127.0.0.0/8; elsewhere only
/// 127.0.0.1 exists until aliases are added, and then every address of the lab shares it on ports of their own.
public enum Loopback {
    /// Each nominal address is bound as it is.
    DISTINCT,
    /// Every nominal address stands for 127.0.0.1; records keep their nominal values.
    SHARED;

    /// Tries one address of 127.0.0.0/8 that only a system with distinct ones lets us bind.
    public static Loopback find() {
        try (var trial = new ServerSocket()) {
            trial.bind(DISTINCT.at("127.0.10.1", 0));
            return DISTINCT;
        } catch (IOException e) {
            return SHARED;
        }
    }

    public InetSocketAddress at(String nominal, int port) {
        return new InetSocketAddress(literal(this == DISTINCT ? nominal : "127.0.0.1"), port);
    }

    /// Parses an IPv4 literal without asking any resolver.
    public static InetAddress literal(String ipv4) {
        var parts = ipv4.split("\\.");
        try {
            var bytes = new byte[parts.length];
            for (var i = 0; i < parts.length; i++) {
                bytes[i] = (byte) Integer.parseInt(parts[i]);
            }
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(ipv4 + " is not an IPv4 address such as 127.0.10.1.", e);
        }
    }
}
