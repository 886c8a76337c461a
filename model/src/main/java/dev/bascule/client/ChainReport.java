// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import java.util.Optional;

/// What verifying the journal found: entries seen, whether the chain holds, the hash at its end, and the first
/// break in words.
public record ChainReport(long entries, boolean isIntact, String headHash, Optional<String> firstBreak) {}
