// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.util.Optional;

/// Leadership over a store: at most one process holds it, and the operating system takes it from a process that
/// dies. Safe for use from any thread; throws [StoreException] when the store fails.
public interface StoreLock {
    /// Takes the lead if nobody else has it. Does not wait.
    Optional<Held> tryAcquire(Holder holder);

    /// Who leads now, this process included; empty when nobody does.
    Optional<Holder> holder();

    /// Leadership while it lasts. `token` is larger than that of every earlier holder.
    interface Held extends AutoCloseable {
        long token();

        boolean isHeld();

        /// Gives the lead away; closing again does nothing.
        @Override
        void close();
    }
}
