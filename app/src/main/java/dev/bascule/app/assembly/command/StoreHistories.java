// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.Snapshot;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Finds the store of a command and opens its past, while another process may lead it. A configuration is read
/// only where it has to say which store it is; no file or folder is made.
final class StoreHistories implements Ports.Histories {
    private final ConfigurationFiles files;
    private final InstantSource clock;

    StoreHistories(ConfigurationFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Ports.Past open(Ports.Place place) {
        var file = files.store(place);
        if (!Files.exists(file)) {
            throw new Failure(
                    "There is no store at " + file + ", so there is no history yet. Name another with --store.");
        }
        return StoredPast.open(file, clock);
    }

    @Override
    public Optional<Snapshot> recorded(Ports.Place place) {
        var file = files.store(place);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var past = StoredPast.open(file, clock)) {
            return Optional.of(past.recorded(
                    clock.instant(), files.file(place).map(Path::toString).orElse("")));
        }
    }

    @Override
    public Mutes mutes(Ports.Place place, DeploymentId deployment) {
        var file = files.store(place);
        if (!Files.exists(file)) {
            return Mutes.NONE;
        }
        try (var past = StoredPast.open(file, clock)) {
            return past.mutes(deployment);
        }
    }

    @Override
    public Optional<ReadinessLog> readiness(Ports.Place place, DeploymentId deployment) {
        var file = files.store(place);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var past = StoredPast.open(file, clock)) {
            return Optional.of(past.readiness(deployment));
        }
    }
}
