// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.SiteId;
import dev.bascule.views.failover.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the wizard shows at one instant. `refusal` says why it may not go on, empty when it may;
/// `trouble` is what the engine refused last.
public record WizardPage(
        WizardStep step,
        DeploymentPicture picture,
        Choices choices,
        List<Candidate> candidates,
        List<RecoveryGate> gates,
        Optional<Rehearsal> rehearsal,
        List<RuleResult> rules,
        Countdown countdown,
        Optional<Interference> interference,
        boolean isAsking,
        Optional<String> refusal,
        String trouble,
        String person,
        Instant now) {
    public WizardPage {
        candidates = List.copyOf(candidates);
        gates = List.copyOf(gates);
        rules = List.copyOf(rules);
    }

    public Verb verb() {
        return choices.verb();
    }

    public boolean isFailback() {
        return verb() == Verb.FAIL_BACK;
    }

    /// `Fail over genesis`, or `Monthly drill of genesis`.
    public String title() {
        return choices.practice()
                .map(p -> p.title() + " of " + picture.deployment().id())
                .orElseGet(() -> verb().title() + " " + picture.deployment().id());
    }

    public Optional<Practice> practice() {
        return choices.practice();
    }

    /// What the button does that starts it.
    public String deed() {
        return choices.practice().map(_ -> "Run the drill to ").orElse(verb().title() + " to ") + to();
    }

    /// Whether the phrase is asked for: a plan that is only rehearsed starts nothing.
    public boolean asksPhrase() {
        return step == WizardStep.PLAN
                && choices.practice().filter(p -> p.rehearsal().isEmpty()).isEmpty();
    }

    public String from() {
        return picture.active().map(SiteId::value).orElse("unknown");
    }

    public String to() {
        return choices.target().map(SiteId::value).orElse("–");
    }

    /// What must be typed to unlock the last page: `genesis to ams3`, or `DRILL ams3`.
    public String phrase() {
        return choices.practice().isPresent()
                ? "DRILL " + to()
                : picture.deployment().id() + " to " + to();
    }

    public long count(RuleResult.Standing standing) {
        return rules.stream().filter(r -> r.standing() == standing).count();
    }

    public Optional<Rehearsal.Sheets> sheets() {
        return rehearsal.flatMap(Rehearsal::sheets);
    }
}
