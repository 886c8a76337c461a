// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.failover.Event;
import dev.bascule.supervisor.Standstill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The change from one configuration to the next, for all deployments at one moment: every supervisor stands
/// still, and only when none of them is in the middle of an execution everything is exchanged.
record Changeover(InForce before, InForce after, Map<DeploymentAssembly, DeploymentAssembly.Wiring> rewired) {
    private static final long PATIENCE_SECONDS = 5;

    Changeover {
        rewired = new LinkedHashMap<>(rewired);
    }

    List<DeploymentAssembly> added() {
        return after.deployments().values().stream()
                .filter(d -> !before.deployments().containsValue(d))
                .toList();
    }

    List<DeploymentAssembly> removed() {
        return before.deployments().values().stream()
                .filter(d -> !after.deployments().containsValue(d))
                .toList();
    }

    /// Carries it out: `put` is called while everything stands still. With `leads`, each deployment that stays
    /// is told its setup before anything else. Empty when it is done, else why it has to wait; nothing has
    /// changed then.
    Optional<String> happen(Runnable put, boolean leads) throws InterruptedException {
        var standing = new LinkedHashMap<DeploymentAssembly, Standstill>();
        before.deployments().values().forEach(d -> standing.put(d, d.supervisor.standStill()));
        try {
            for (var entry : standing.entrySet()) {
                var obstacle = obstacle(entry.getKey(), entry.getValue());
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
            rewired.forEach(DeploymentAssembly::use);
            put.run();
            if (leads) {
                rewired.keySet().forEach(d -> release(d, standing));
            }
            return Optional.empty();
        } finally {
            standing.values().forEach(Standstill::release);
        }
    }

    private void release(DeploymentAssembly deployment, Map<DeploymentAssembly, Standstill> standing) {
        Optional.ofNullable(standing.get(deployment))
                .ifPresent(s -> s.released()
                        .complete(List.of(new Event.Configured(
                                deployment.spec().setup(), after.configuration().digest()))));
    }

    private static Optional<String> obstacle(DeploymentAssembly deployment, Standstill standstill)
            throws InterruptedException {
        var id = deployment.supervisor.deployment();
        try {
            return standstill
                    .reached()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .underWay()
                    .map(x -> "execution " + x.id() + " of " + id + " is under way");
        } catch (TimeoutException | ExecutionException busy) {
            return Optional.of(id + " is busy");
        }
    }
}
