// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.util.List;

/// Port: asks servers by raw DNS messages, all at once, UDP first and TCP when truncated. Never uses the JVM's
/// name cache. Returns one answer per server, in the given order, after at most the configured patience.
public interface Resolver {
    /// `authoritative` asks without recursion (RD=0), as one asks a zone's own servers.
    List<Answer> ask(List<Nameserver> servers, Question question, boolean authoritative);
}
