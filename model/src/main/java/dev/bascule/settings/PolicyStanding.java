// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.topology.DeploymentId;
import java.util.List;
import java.util.Optional;

/// The policy in force: each value with the place that it comes from (`bascule.yaml:41`, or `default`), why it
/// cannot be written here (empty when it can), and whether an earlier text is kept.
public record PolicyStanding(
        DeploymentId deployment, String file, List<Value> values, Optional<String> obstacle, boolean canUndo) {
    public PolicyStanding {
        values = List.copyOf(values);
    }

    /// One value as it is written, empty where there is none.
    public record Value(PolicyKey key, String text, String place) {}

    public String text(PolicyKey key) {
        return values.stream()
                .filter(v -> v.key() == key)
                .map(Value::text)
                .findFirst()
                .orElse("");
    }
}
