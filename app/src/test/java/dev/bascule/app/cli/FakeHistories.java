// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.client.ChainReport;
import dev.bascule.client.History;
import dev.bascule.client.Snapshot;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The past as the fake engine knows it.
record FakeHistories(FakePorts ports) implements Ports.Histories {
    @Override
    public Ports.Past open(Ports.Place place) {
        ports.asked.add("history");
        return new Ports.Past() {
            @Override
            public List<Incident> incidents() {
                return ports.client.snapshot().deployments().stream()
                        .flatMap(d -> ports.client.incidents(d.deployment().id()).join().stream())
                        .sorted(Comparator.comparing(
                                        (Incident i) -> i.milestones().onset())
                                .reversed())
                        .toList();
            }

            @Override
            public List<TimelineEntry> timeline(DeploymentId deployment, Instant from, Instant to) {
                return ports.client.timeline(deployment, from, to, 1000).join();
            }

            @Override
            public History history(DeploymentId deployment) {
                return ports.client
                        .history(
                                deployment,
                                Instant.EPOCH,
                                ports.client.snapshot().at())
                        .join();
            }

            @Override
            public List<Ports.Line> newest(int limit) {
                ports.asked.add("newest " + limit);
                return ports.journal;
            }

            @Override
            public ChainReport verify() {
                return ports.chain;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<Snapshot> recorded(Ports.Place place) {
        return ports.recorded;
    }

    @Override
    public Mutes mutes(Ports.Place place, DeploymentId deployment) {
        return ports.mutes;
    }

    @Override
    public Optional<ReadinessLog> readiness(Ports.Place place, DeploymentId deployment) {
        return Optional.empty();
    }
}
