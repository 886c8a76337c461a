// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.dns.propagation.Nameserver;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses of DNS servers: an IPv4 or bracketed IPv6 literal with an optional port, or a plain IPv6 literal.
/// Names are not looked up: what finds the servers must not depend on DNS.
final class Addresses {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d{1,5}))?");
    private static final Pattern V6 = Pattern.compile("\\[([0-9a-fA-F:]+)](?::(\\d{1,5}))?");
    private static final Pattern PLAIN_V6 = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:]+)()");

    private Addresses() {}

    static Optional<Nameserver> read(String name, String text) {
        for (var form : new Pattern[] {V4, V6, PLAIN_V6}) {
            var match = form.matcher(text);
            if (match.matches()) {
                var port = match.group(2) == null || match.group(2).isEmpty() ? 53 : Integer.parseInt(match.group(2));
                return port < 1 || port > 65535
                        ? Optional.empty()
                        : Optional.of(new Nameserver(name, match.group(1), port));
            }
        }
        return Optional.empty();
    }
}
