// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock that the lab hands to those who live in it: true time, plus what clock jumps add.
public final class LabClock implements InstantSource {
    private final InstantSource truth;
    private volatile Duration offset = Duration.ZERO;

    LabClock(InstantSource truth) {
        this.truth = truth;
    }

    @Override
    public Instant instant() {
        return truth.instant().plus(offset);
    }

    synchronized void jump(Duration by) {
        offset = offset.plus(by);
    }
}
