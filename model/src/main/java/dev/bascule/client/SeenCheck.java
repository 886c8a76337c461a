// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.health.Health;
import dev.bascule.health.QuorumRule;
import dev.bascule.notify.Mute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// One check in the eyes of all checkers, in their fixed order (never none), and what enough of them agree on
/// by the deployment's quorum. It is a view of one check; decisions follow from the verdict on its site.
public record SeenCheck(List<CheckPicture> eyes, Health health, int needed) {
    public SeenCheck {
        eyes = List.copyOf(eyes);
    }

    /// Every check of a deployment once, in the order of the picture.
    public static List<SeenCheck> of(DeploymentPicture picture) {
        var eyes = new LinkedHashMap<CheckId, List<CheckPicture>>();
        for (var each : picture.checks()) {
            eyes.computeIfAbsent(each.standing().check().id(), _ -> new ArrayList<>(1))
                    .add(each);
        }
        var rule = picture.setup().policy().quorum();
        return eyes.values().stream().map(list -> of(list, rule)).toList();
    }

    private static SeenCheck of(List<CheckPicture> eyes, QuorumRule rule) {
        var votes = eyes.stream().map(e -> e.standing().health()).toList();
        return new SeenCheck(eyes, rule.agreed(votes), rule.needed(votes.size()));
    }

    public Check check() {
        return eyes.getFirst().standing().check();
    }

    public CheckId id() {
        return check().id();
    }

    /// Whose figures stand for the check: the first checker that heard of it in time, else the first.
    public CheckPicture speaker() {
        return eyes.stream()
                .filter(e -> !e.standing().stale() && e.standing().last().isPresent())
                .findFirst()
                .orElse(eyes.getFirst());
    }

    public Optional<Mute> mute() {
        return eyes.getFirst().mute();
    }

    /// Whether no checker has heard of it in time, although one has before.
    public boolean isStale() {
        return eyes.stream().allMatch(e -> e.standing().stale());
    }

    /// Whether it was measured at all.
    public boolean isMeasured() {
        return eyes.stream().anyMatch(e -> e.standing().last().isPresent());
    }
}
