// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What one server said to one question. `ttl` is what remained of the answer's life; `values` is empty unless
/// `rcode` is NOERROR. A TIMEOUT has no values, a zero TTL and the patience as `rtt`. `serial` is the
/// zone's serial where the server told it, else 0.
public record Answer(
        Nameserver server,
        Instant at,
        Duration rtt,
        Rcode rcode,
        List<String> values,
        Duration ttl,
        boolean authoritative,
        long serial) {
    public Answer {
        values = List.copyOf(values);
    }

    /// How a question ended; everything that is no plain answer is listed (RFC 1035, RFC 2136).
    public enum Rcode {
        NOERROR,
        NXDOMAIN,
        SERVFAIL,
        REFUSED,
        TIMEOUT,
        OTHER
    }
}
