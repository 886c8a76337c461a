// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

/// An argument that cannot mean anything here; the command ends with exit code 2 and nothing was done. The
/// message names the argument and what would fit.
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message);
    }
}
