// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.check.CheckId;
import dev.bascule.client.CheckPicture;
import dev.bascule.health.Health;
import dev.bascule.topology.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How one check stands in the eyes of one checker. `measured` holds the figures behind it, which exist for the
/// present alone.
public record CheckLook(
        CheckId check,
        String checker,
        Optional<NodeId> node,
        Health health,
        Instant since,
        String evidence,
        Optional<CheckPicture> measured) {
    static CheckLook of(CheckPicture picture) {
        var standing = picture.standing();
        var evidence = standing.last().map(o -> o.outcome().detail()).orElse("no result yet");
        return new CheckLook(
                standing.check().id(),
                picture.checker().value(),
                standing.check().node(),
                standing.health(),
                standing.since(),
                evidence,
                Optional.of(picture));
    }

    public boolean isStale() {
        return measured.filter(m -> m.standing().stale()).isPresent();
    }

    public Optional<Duration> lag() {
        return measured.flatMap(CheckPicture::lag);
    }
}
