// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import java.time.Duration;

/// Port: waits, so that tests decide how time passes.
@FunctionalInterface
public interface Pause {
    void await(Duration length) throws InterruptedException;
}
