// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

/// The store cannot be opened or used. The message says what happened, what it means and what to do; nothing is
/// deleted.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong. NEWER_SCHEMA: a later version of this program wrote the store; BUSY: another process
    /// works on it.
    public enum Reason {
        DISK_FULL,
        BUSY,
        DAMAGED,
        READ_ONLY,
        NEWER_SCHEMA,
        FAILED
    }

    private final Reason reason;

    public StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
