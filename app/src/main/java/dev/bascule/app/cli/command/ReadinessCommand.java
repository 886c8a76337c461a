// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.ReadinessText;
import dev.bascule.app.wire.ReadinessShape;
import dev.bascule.client.ConsoleClient;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.SiteReadiness;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how ready each site is to take over, by the proofs taken last or, on request, now. It writes to no
/// provider, and ends with 1 when a site is not ready: something would refuse a move to it, or what can be
/// proved is not.
@Command(name = "readiness", description = "Says how ready each site is to take over, with the proof of it.")
final class ReadinessCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    @Parameters(paramLabel = "DEPLOYMENT", arity = "0..1", description = "May be left out when there is one only.")
    private @Nullable String deployment;

    @Option(names = "--site", paramLabel = "SITE", description = "Only this one.")
    private @Nullable String site;

    @Option(names = "--prove", description = "Take every proof now, by reading and by greeting the sites.")
    private boolean prove;

    ReadinessCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var only = Optional.ofNullable(site);
        var meant = new Deployments(ports)
                .having(common.place(), Optional.ofNullable(deployment), only)
                .id();
        var past = ports.histories().readiness(common.place(), meant);
        try (var client = ports.engines().look(common.place())) {
            Waiting.judged(client);
            var seen = asked(client, meant, only.map(SiteId::new));
            var whole = past.map(seen::withPast).orElse(seen);
            var sites = chosen(whole, only.map(SiteId::new));
            output.answer(common.json(), ReadinessShape.of(whole, sites), ReadinessText.of(whole, sites));
            return sites.stream().allMatch(SiteReadiness::isReady) ? 0 : 1;
        }
    }

    private Readiness asked(ConsoleClient client, DeploymentId meant, Optional<SiteId> only) {
        return Waiting.of(prove ? client.prove(meant, only) : client.readiness(meant));
    }

    private static List<SiteReadiness> chosen(Readiness readiness, Optional<SiteId> only) {
        if (only.isEmpty()) {
            return readiness.sites();
        }
        var site = readiness.site(only.get());
        return List.of(site.orElseThrow(() -> new WrongUsage(
                only.get() + " is active, so there is nothing to take over. Name another site, or none.")));
    }
}
