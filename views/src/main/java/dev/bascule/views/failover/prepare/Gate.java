// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.Preview;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.views.failover.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decides whether the wizard may go on from a step; the answer is empty for yes, else the reason in a
/// sentence.
final class Gate {
    private Gate() {}

    static Optional<String> refusal(
            WizardStep step,
            Choices choices,
            List<RecoveryGate> gates,
            Optional<Preview> preview,
            Written written,
            Instant now) {
        return switch (step) {
            case TARGET -> target(choices, gates).or(() -> told(choices, written));
            case PRECONDITIONS -> rules(choices, preview, written);
            case PLAN ->
                planOnly(choices).or(() -> rules(choices, preview, written)).or(() -> plan(preview, written, now));
            case CONFIRM ->
                rules(choices, preview, written)
                        .or(() -> plan(preview, written, now))
                        .or(() -> written.reason().isBlank()
                                ? Optional.of("Write a reason first; it goes into the journal.")
                                : Optional.empty());
            case EXECUTE -> Optional.of("It has been started.");
        };
    }

    /// Why nothing at all may be started from this console, whatever the plan says.
    static Optional<String> standing(Snapshot.Standing standing) {
        if (!standing.leads()) {
            return Optional.of(standing.leader() + " leads; this console can only look.");
        }
        return standing.storeProblem();
    }

    private static Optional<String> target(Choices choices, List<RecoveryGate> gates) {
        if (choices.target().isEmpty()) {
            return Optional.of("Choose a target first.");
        }
        return gates.stream()
                .filter(RecoveryGate::isBlocking)
                .map(g -> g.name() + ": " + g.evidence() + ".")
                .findFirst();
    }

    private static Optional<String> told(Choices choices, Written written) {
        var moves = choices.practice().flatMap(Practice::rehearsal).isPresent();
        return moves && written.note().isBlank()
                ? Optional.of("Write who takes part and who was told; it goes into the journal.")
                : Optional.empty();
    }

    private static Optional<String> planOnly(Choices choices) {
        return choices.practice()
                .filter(p -> p.rehearsal().isEmpty())
                .map(_ -> "This is the whole rehearsal: nothing was moved. To move users, go back and choose a drill.");
    }

    private static Optional<String> rules(Choices choices, Optional<Preview> preview, Written written) {
        if (preview.isEmpty()) {
            return Optional.of("The dry run is not ready yet.");
        }
        var rules = preview.get().rules();
        var failed = named(rules, RuleResult.Standing.FAIL, List.of());
        if (!failed.isEmpty()) {
            return Optional.of("A failed rule blocks: " + failed + ".");
        }
        var open = named(rules, RuleResult.Standing.WARN, List.copyOf(choices.accepted()));
        if (!open.isEmpty()) {
            return Optional.of("Accept each warning by its own tick: " + open + ".");
        }
        return !choices.overridden().isEmpty() && written.overrideReason().isBlank()
                ? Optional.of("Break-glass needs a reason; it goes into the journal.")
                : Optional.empty();
    }

    private static Optional<String> plan(Optional<Preview> preview, Written written, Instant now) {
        if (preview.isEmpty() || preview.get().plan().isEmpty()) {
            return Optional.of("There is no plan: "
                    + preview.map(p -> String.join(" ", p.problems())).orElse("the dry run is not ready") + ".");
        }
        if (!now.isBefore(preview.get().expiresAt())) {
            return Optional.of("The dry run has expired and is being repeated.");
        }
        return written.phrase() ? Optional.empty() : Optional.of("Type the phrase to unlock the next step.");
    }

    private static String named(List<RuleResult> rules, RuleResult.Standing standing, List<Rule> without) {
        return rules.stream()
                .filter(r -> r.standing() == standing && !without.contains(r.rule()))
                .map(r -> r.rule().title())
                .collect(Collectors.joining(", "));
    }
}
