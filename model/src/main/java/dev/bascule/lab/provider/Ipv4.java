// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import java.util.stream.Stream;

/// Recognises IPv4 literals as the providers do.
public final class Ipv4 {
    private Ipv4() {}

    public static boolean isLiteral(String text) {
        var parts = text.split("\\.", -1);
        return parts.length == 4 && Stream.of(parts).allMatch(p -> p.matches("\\d{1,3}") && Integer.parseInt(p) <= 255);
    }

    public static boolean isLoopback(String text) {
        return isLiteral(text) && text.startsWith("127.");
    }
}
