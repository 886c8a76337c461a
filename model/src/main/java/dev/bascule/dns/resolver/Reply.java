// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Nameserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xbill.DNS.Message;

/// What came back from one server, if anything did, and how long that took.
record Reply(Nameserver server, Instant at, Duration rtt, Optional<Message> message) {}
