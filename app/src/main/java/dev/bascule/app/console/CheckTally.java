// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.check.CheckerId;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.SeenCheck;
import dev.bascule.health.Health;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.shell.RailBadge;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How many checks a deployment has, how many vantage points look and how many of them see anything, and the
/// badge for those that fail.
record CheckTally(int checks, int seeing, int checkers, Optional<RailBadge> badge) {
    /// Reads every check, which takes a while when there are thousands.
    static CheckTally of(DeploymentPicture picture) {
        var seen = SeenCheck.of(picture);
        var looking = new HashSet<CheckerId>();
        var seeing = new HashSet<CheckerId>();
        picture.checks().forEach(each -> {
            looking.add(each.checker());
            if (each.standing().health() != Health.UNKNOWN) {
                seeing.add(each.checker());
            }
        });
        return new CheckTally(seen.size(), seeing.size(), looking.size(), badge(seen));
    }

    /// Those that are UNHEALTHY, else those that are DEGRADED; of a muted one nobody is told.
    private static Optional<RailBadge> badge(List<SeenCheck> seen) {
        var heard = seen.stream().filter(c -> c.mute().isEmpty()).toList();
        return Stream.of(Health.UNHEALTHY, Health.DEGRADED)
                .map(h -> new RailBadge(
                        (int) heard.stream().filter(c -> c.health() == h).count(), Marks.of(h)))
                .filter(badge -> badge.count() > 0)
                .findFirst();
    }
}
