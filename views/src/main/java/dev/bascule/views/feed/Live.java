// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What every screen follows: the newest snapshot, the deployment in focus, and the engine's time once a
/// second. All three change on the FX thread.
public record Live(
        ObservableValue<Snapshot> snapshot, ObservableValue<String> deployment, ObservableValue<Instant> now) {
    /// The picture of the deployment in focus; empty when the newest snapshot does not hold it.
    public Optional<DeploymentPicture> picture() {
        return snapshot.getValue().deployment(deployment.getValue());
    }
}
