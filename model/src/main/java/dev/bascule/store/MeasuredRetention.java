// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.time.Instant;
import java.util.Optional;

/// What is really kept: samples, the bytes they take on disk with everything that belongs to them, and the
/// oldest one.
public record MeasuredRetention(Retention policy, long samples, long bytes, Optional<Instant> oldest) {
    public double bytesPerResult() {
        return samples == 0 ? 0 : (double) bytes / samples;
    }
}
