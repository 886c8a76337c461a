// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Duration;

/// What a provider can do for a switch: the smallest TTL it takes, several values in one atomic write,
/// compare-and-set, weights, and whether it may answer with proxy addresses.
public record Capabilities(
        Duration minimumTtl, boolean atomicSets, boolean compareAndSet, boolean weights, boolean proxying) {}
