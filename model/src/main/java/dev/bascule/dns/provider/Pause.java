// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.time.Duration;

/// Waits between two attempts. Assembly waits for real; tests note the duration and go on.
@FunctionalInterface
public interface Pause {
    void await(Duration duration) throws InterruptedException;
}
