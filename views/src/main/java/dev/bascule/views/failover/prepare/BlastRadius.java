// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Preview;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.topology.Node;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who feels a move, told from known facts alone: nothing here is guessed.
public record BlastRadius(List<Fact> facts) {
    public BlastRadius {
        facts = List.copyOf(facts);
    }

    static BlastRadius of(Plan plan, Preview preview, Snapshot snapshot, DeploymentPicture picture, Loss loss) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Clients", clients(plan, picture)));
        facts.add(new Fact(
                "Cached answers",
                "some clients stay at " + plan.from() + " for up to " + Figures.span(preview.worstCache())));
        facts.add(new Fact("Services", atTarget(plan, picture)));
        facts.add(new Fact("Writes at risk", loss.words()));
        hooks(plan).ifPresent(facts::add);
        snapshot.deployments().stream()
                .filter(d -> !d.deployment().id().equals(plan.deployment()))
                .forEach(other -> facts.add(other(picture, other)));
        return new BlastRadius(facts);
    }

    private static String clients(Plan plan, DeploymentPicture picture) {
        var names = picture.setup().records().stream().map(r -> r.key().name()).collect(Collectors.joining(", "));
        return (names.isEmpty() ? "all of " + plan.deployment() : names) + " goes to " + plan.to();
    }

    private static String atTarget(Plan plan, DeploymentPicture picture) {
        var names = picture.deployment().nodes().stream()
                .filter(Node::perSite)
                .map(n -> n.id().value())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none named" : names + " at " + plan.to() + " take over";
    }

    private static Optional<Fact> hooks(Plan plan) {
        var names = plan.steps().stream()
                .map(step -> step.action() instanceof Action.CallHook(var _, var hook, var _) ? hook : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Fact("Hooks", names + " run"));
    }

    private static Fact other(DeploymentPicture mine, DeploymentPicture other) {
        var shared = other.setup().records().stream()
                .anyMatch(r ->
                        mine.setup().records().stream().map(RecordTarget::key).anyMatch(r.key()::equals));
        return new Fact(
                other.deployment().id().value(),
                shared ? "shares a record with this one" : "not affected, no record shared");
    }
}
