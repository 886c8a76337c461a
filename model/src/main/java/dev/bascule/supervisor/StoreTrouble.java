// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

/// The journal did not take entries. The message says what happened, what it means and what to do; nothing was
/// done and nothing was lost.
public final class StoreTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    public StoreTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
