// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import java.util.Optional;

/// The best answer to the loss of some sites or of a node: where users would go, what is lost and how long it
/// takes, as far as it was measured.
public record LossLine(
        String lost,
        Optional<SiteId> to,
        Optional<Mark> mark,
        String loss,
        String recovery,
        String objective,
        Answer answer,
        String answered,
        String why) {
    /// Whether the recovery objective would be met.
    public enum Answer {
        MET,
        MISSED,
        NOT_KNOWN,
        NONE
    }
}
