// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

/// A command was refused or failed and ends with exit code 1. The message says what happened, what it means and
/// what to do.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
