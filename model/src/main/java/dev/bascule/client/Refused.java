// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

/// A command or question was not carried out. The message says what happened, what it means and what to do.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
