// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

/// An entry does not mean anything to this program: damaged, or written by a newer version. The message says
/// which part; such an entry may be shown but nothing is decided on it.
public final class UnreadableEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEntryException(String message) {
        super(message);
    }

    public UnreadableEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
