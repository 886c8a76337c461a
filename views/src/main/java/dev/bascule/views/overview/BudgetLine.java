// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of what the policy allows: its name, what it says, and how much of it is used up.
record BudgetLine(
        String name,
        String rule,
        int used,
        int allowed,
        @Nullable Mark mark,
        boolean isClear,
        String value) {
    static List<BudgetLine> of(DeploymentPicture picture, Instant now) {
        return List.of(
                threshold(picture), cooldown(picture, now), today(picture), recovery(picture), trigger(picture, now));
    }

    private static BudgetLine threshold(DeploymentPicture picture) {
        var worst = worst(picture);
        var failures = worst.map(c -> c.standing().consecutiveFailures()).orElse(0);
        var threshold = worst.map(c -> c.standing().check().failureThreshold())
                .orElse(picture.setup().policy().failureThreshold());
        var mark = failures == 0
                ? null
                : worst.map(c -> Marks.of(c.standing().health()))
                        .filter(Mark::isLoud)
                        .orElse(Mark.DEGRADED);
        return counted("Threshold", "consecutive failures", failures, threshold, mark);
    }

    /// The critical check of the active site with the most failures in a row.
    private static Optional<CheckPicture> worst(DeploymentPicture picture) {
        return picture.checks().stream()
                .filter(c -> c.standing().check().critical())
                .filter(c -> c.standing().check().id().site().equals(picture.active()))
                .max(Comparator.comparingInt(c -> c.standing().consecutiveFailures()));
    }

    private static BudgetLine cooldown(DeploymentPicture picture, Instant now) {
        var name = "Cooldown " + Figures.setting(picture.setup().policy().cooldown());
        var until = picture.budget().cooldownUntil().filter(now::isBefore);
        return until.map(
                        end -> plain(name, "until " + Figures.time(end), Figures.remaining(Duration.between(now, end))))
                .orElseGet(() -> new BudgetLine(name, "clear", 0, 0, null, true, "00:00"));
    }

    private static BudgetLine today(DeploymentPicture picture) {
        var budget = picture.budget();
        return counted(
                "Failovers today", "limit " + budget.limit() + " per day", budget.movesToday(), budget.limit(), null);
    }

    private static BudgetLine recovery(DeploymentPicture picture) {
        var policy = picture.setup().policy();
        var rule = "after " + policy.recoveryThreshold() + " successes, "
                + (policy.automaticRecovery() ? "then " + policy.recoveryDelay().toSeconds() + " s" : "by a person");
        if (picture.phase() != FailoverState.FAILED_OVER) {
            return plain("Recovery", rule, "idle");
        }
        var home = picture.deployment().primary().id();
        var successes = picture.checks().stream()
                .filter(c -> c.standing().check().critical())
                .filter(c -> c.standing().check().id().site().equals(Optional.of(home)))
                .mapToInt(c -> c.standing().consecutiveSuccesses())
                .min()
                .orElse(0);
        return counted(
                "Recovery", rule, Math.min(successes, policy.recoveryThreshold()), policy.recoveryThreshold(), null);
    }

    private static BudgetLine trigger(DeploymentPicture picture, Instant now) {
        return picture.pending()
                .map(p -> plain(
                        "Trigger",
                        p.trigger().kind().title(),
                        Figures.timeOrDay(p.trigger().at(), now)))
                .orElseGet(() -> plain("Trigger", "nothing asks for a move", "none"));
    }

    private static BudgetLine counted(String name, String rule, int used, int allowed, @Nullable Mark mark) {
        return new BudgetLine(name, rule, used, allowed, mark, false, used + "/" + allowed);
    }

    private static BudgetLine plain(String name, String rule, String value) {
        return new BudgetLine(name, rule, 0, 0, null, false, Objects.requireNonNull(value));
    }

    String spoken() {
        return name + ", " + rule + ", " + value;
    }
}
