// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

/// One mistake: where it stands and what was expected. Lines and columns count from 1.
public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
