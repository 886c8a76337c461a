// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.text.StatusText;
import dev.bascule.app.wire.StatusShape;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Setup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says how every deployment stands: as the process that leads recorded it, or measured now where nobody leads.
/// It changes nothing, and ends with 1 when it is not known of any deployment where it is active.
@Command(name = "status", description = "Says which site is active, how every site is, and what is going on.")
final class StatusCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    StatusCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var recorded = ports.histories().recorded(common.place());
        var snapshot = recorded.filter(StatusCommand::isLed).orElseGet(() -> measured(recorded));
        output.answer(common.json(), StatusShape.of(snapshot), StatusText.of(snapshot));
        return snapshot.deployments().stream().anyMatch(d -> d.active().isPresent()) ? 0 : 1;
    }

    private static boolean isLed(Snapshot recorded) {
        return !recorded.standing().leader().equals(Snapshot.Standing.NOBODY);
    }

    /// This process leads nothing but a store of its own, so it says that nobody leads.
    private Snapshot measured(Optional<Snapshot> recorded) {
        var setups = ports.configurations().setups(common.place());
        try (var client = ports.engines().look(common.place())) {
            var seen = Waiting.measured(client);
            var mine = seen.standing();
            var standing = new Snapshot.Standing(
                    false,
                    Snapshot.Standing.NOBODY,
                    mine.person(),
                    mine.lab(),
                    mine.configuration(),
                    mine.configurationProblems(),
                    mine.storeProblem());
            var pictures = seen.deployments().stream()
                    .map(d -> unled(d, setups, recorded))
                    .toList();
            return new Snapshot(
                    seen.at(),
                    standing,
                    pictures,
                    recorded.map(Snapshot::journalEntries).orElse(0L),
                    recorded.map(Snapshot::journalHead).orElse(""),
                    seen.notices());
        }
    }

    /// What people chose stands in the journal, or in the configuration where there is none yet.
    private static DeploymentPicture unled(DeploymentPicture picture, List<Setup> setups, Optional<Snapshot> recorded) {
        var id = picture.deployment().id();
        var configured = setups.stream()
                .filter(s -> s.deployment().id().equals(id))
                .map(s -> picture.withAutomation(
                        s.policy().automation(), picture.effective(), picture.effectiveBecause()))
                .findFirst()
                .orElse(picture);
        var known = recorded.flatMap(r -> r.deployment(id.value()))
                .map(configured::withPast)
                .orElse(configured);
        return known.withAutomation(known.automation(), Automation.DISARMED, "nobody leads, so nothing acts");
    }
}
