// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Strip;
import javafx.scene.layout.VBox;

/// Beneath the lanes while a moment of the past is on show: says so, and leads back.
public final class ReplayStrip extends VBox {
    private final Strip strip;

    /// `onLive` ends the replay.
    public ReplayStrip(Runnable onLive) {
        var back = ActionButton.usual("Back to live", onLive).small().key("L");
        strip = new Strip(
                null, "Replay from the journal. The state beside the lanes is the past, not the present.", back);
    }

    public void show(boolean isPast) {
        if (isPast && getChildren().isEmpty()) {
            getChildren().add(strip);
        } else if (!isPast) {
            getChildren().clear();
        }
    }
}
