// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.wire.Shape;
import java.util.List;
import java.util.Map;

/// A command was refused or failed and ends with exit code 1. The message says what happened, what it means and
/// what to do.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<Shape>> details;

    public Failure(String message) {
        this(message, Map.of());
    }

    /// `details` stand beside the error where it is told as JSON.
    public Failure(String message, Map<String, List<Shape>> details) {
        super(message);
        this.details = Map.copyOf(details);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
        this.details = Map.of();
    }

    public Map<String, List<Shape>> details() {
        return details;
    }
}
