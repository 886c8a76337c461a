// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.readiness.Exercise;
import java.time.Instant;
import java.util.List;

/// All four, in their fixed order, as things stand.
public final class Diagnoses {
    private Diagnoses() {}

    /// `moves` are those that ended, oldest first.
    public static List<Diagnosis> of(DeploymentPicture picture, List<Exercise> moves, Instant now) {
        return List.of(
                FalsePositives.of(picture),
                SlowPropagation.of(picture, now),
                FailoverLoop.of(picture, moves, now),
                PartialFailover.of(picture));
    }
}
