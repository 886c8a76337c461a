// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A supervisor standing still between two pieces of mail: `reached` ends with its state once it does, and
/// until
/// `released` ends nothing is decided. The events of the release are handled before any other mail.
public record Standstill(CompletableFuture<State> reached, CompletableFuture<List<Event>> released) {
    static Standstill asked() {
        return new Standstill(new CompletableFuture<>(), new CompletableFuture<>());
    }

    /// Lets the supervisor go on as before. Does nothing when it goes on already.
    public void release() {
        released.complete(List.of());
    }
}
