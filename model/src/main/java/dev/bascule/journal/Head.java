// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

/// An end of the chain: the number of the last entry and its hash. An empty journal ends at number 0 with a
/// hash of zeros.
public record Head(long seq, String hash) {
    public static final Head EMPTY = new Head(0, "0".repeat(64));
}
