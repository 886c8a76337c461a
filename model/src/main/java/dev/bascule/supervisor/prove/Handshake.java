// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import java.time.Instant;
import java.util.Optional;

/// Port: greets a server by TLS as a user of `name` would, and hangs up; nothing is sent inside. Blocks for at
/// most its own patience; an interrupt ends it.
public interface Handshake {
    /// `door` is `host:port` with an address in place of the host.
    Finding greet(String name, String door) throws InterruptedException;

    /// What the door showed: until when its certificate holds (empty when none was shown), why a user would
    /// turn away, and how it was found out.
    record Finding(Optional<Instant> validUntil, Optional<String> problem, String how) {}
}
