// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

/// The journal could not be written or read. Nothing of a failed append is kept; the message says what
/// happened, what it means and what to do.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong, for those who decide on it: DISK_FULL, LOCKED by another process, DAMAGED, READ_ONLY,
    /// LOST_LEASE (another process leads now), or FAILED otherwise.
    public enum Reason {
        DISK_FULL,
        LOCKED,
        DAMAGED,
        READ_ONLY,
        LOST_LEASE,
        FAILED
    }

    private final Reason reason;

    public JournalException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public JournalException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
