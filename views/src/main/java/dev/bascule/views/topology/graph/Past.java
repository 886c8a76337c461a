// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.check.CheckId;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Moment;
import dev.bascule.topology.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was known at a past moment from the journal's replay. Figures that only observations hold are
/// missing.
public final class Past {
    private Past() {}

    /// `today` says which node each check looks at, which is configuration; nothing measured is taken from it. Empty
    /// when the deployment was not configured yet at that moment.
    public static Optional<Known> of(Moment moment, DeploymentPicture today) {
        var state = moment.state();
        return state.setup()
                .map(setup -> new Known(
                        setup,
                        moment.at(),
                        false,
                        state.running(),
                        state.phase(),
                        state.active(),
                        Present.heading(state.execution(), state.rollback(), state.pending()),
                        state.verdicts(),
                        checks(moment, nodes(today)),
                        Records.recorded(setup, moment),
                        state.pending().map(p -> p.ranking()).orElse(List.of()),
                        Map.of()));
    }

    private static Map<CheckId, NodeId> nodes(DeploymentPicture today) {
        var nodes = new HashMap<CheckId, NodeId>();
        for (var picture : today.checks()) {
            var check = picture.standing().check();
            check.node().ifPresent(node -> nodes.put(check.id(), node));
        }
        return nodes;
    }

    private static List<CheckLook> checks(Moment moment, Map<CheckId, NodeId> nodes) {
        return moment.checks().entrySet().stream()
                .map(e -> new CheckLook(
                        e.getKey().check(),
                        e.getKey().checker(),
                        Optional.ofNullable(nodes.get(e.getKey().check())),
                        e.getValue().health(),
                        e.getValue().since(),
                        e.getValue().evidence(),
                        Optional.empty()))
                .toList();
    }
}
