// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.time.Duration;

/// How long single observations and their hour roll-ups are kept. The journal is kept for ever.
public record Retention(Duration observations, Duration rollups) {
    public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(400));

    public Retention {
        if (observations.compareTo(Duration.ofHours(2)) < 0 || rollups.compareTo(observations) < 0) {
            throw new IllegalArgumentException(
                    "Observations are kept for at least 2 hours, and roll-ups no shorter than observations.");
        }
    }
}
