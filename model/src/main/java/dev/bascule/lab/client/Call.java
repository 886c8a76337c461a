// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.time.Instant;
import java.util.Optional;

/// One attempt of a user: when it began and ended, and which site served it; no site means that it failed.
record Call(Instant began, Instant ended, Optional<String> servedBy) {
    boolean failed() {
        return servedBy.isEmpty();
    }
}
