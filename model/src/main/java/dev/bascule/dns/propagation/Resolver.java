// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.util.List;
import java.util.Map;

/// Port: asks servers by raw DNS messages, all at once, UDP first and TCP when truncated. Never uses the JVM's
/// name cache. Returns one answer per server, in the given order, after at most the configured patience.
public interface Resolver {
    /// `authoritative` asks without recursion (RD=0), as one asks a zone's own servers.
    List<Answer> ask(List<Nameserver> servers, Question question, boolean authoritative);

    /// The zone's serial at each of its servers; one that does not answer is missing.
    default Map<Nameserver, Long> serials(List<Nameserver> servers, String zone) {
        return Map.of();
    }
}
