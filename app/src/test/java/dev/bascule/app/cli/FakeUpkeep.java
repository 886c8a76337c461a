// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.predict.BacktestReport;
import dev.bascule.predict.Progress;
import dev.bascule.predict.Turn;
import dev.bascule.settings.DiffLine;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import dev.bascule.settings.ProviderTest;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.ResolverTest;
import dev.bascule.settings.StoreDesk;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Desks whose answers are known: failure_threshold 3 stands in line 48, and a move at 09:41 would come with 2.
final class FakeUpkeep implements Ports.Upkeep, PolicyDesk, ReachDesk {
    static final Instant AT = Instant.parse("2026-03-02T09:41:06Z");

    Optional<String> trouble = Optional.empty();
    boolean isChangedMeanwhile;

    @Override
    public Ports.Opened<PolicyDesk> policies(Ports.Place place) {
        return new Ports.Opened<>(this, () -> {});
    }

    @Override
    public Ports.Opened<ReachDesk> reach(Ports.Place place) {
        return new Ports.Opened<>(this, () -> {});
    }

    @Override
    public Ports.Opened<StoreDesk> store(Ports.Place place) {
        throw new Failure("There is no store at " + place.store() + ".");
    }

    @Override
    public Optional<PolicyStanding> standing(DeploymentId deployment) {
        var value = new PolicyStanding.Value(PolicyKey.FAILURE_THRESHOLD, "3", "bascule.yaml:48");
        return Optional.of(new PolicyStanding(deployment, "bascule.yaml", List.of(value), Optional.empty(), false));
    }

    @Override
    public PolicyDraft draft(DeploymentId deployment, Map<PolicyKey, String> wanted) {
        var problems = wanted.containsValue("many")
                ? List.of(new PolicyDraft.Problem(
                        Optional.of(PolicyKey.FAILURE_THRESHOLD),
                        "failure_threshold is 'many'",
                        "Nothing is tried or changed while this stands.",
                        "Write a whole number of at least 1."))
                : List.<PolicyDraft.Problem>of();
        var diff = List.of(
                new DiffLine(false, 48, "failure_threshold: 3"), new DiffLine(true, 48, "failure_threshold: 2"));
        return new PolicyDraft(deployment, wanted, problems, diff, "", "");
    }

    @Override
    public Optional<BacktestReport> preview(PolicyDraft draft, Duration back, Progress progress) {
        var turn = new Turn(AT, Turn.Kind.BEGUN, "ams3", "Failover from fra1 to ams3 begun by automation");
        return Optional.of(new BacktestReport(
                AT.minus(back),
                AT,
                true,
                List.of(turn),
                List.of(),
                List.of("How steps would have ended is not recorded.")));
    }

    @Override
    public Written apply(PolicyDraft draft) {
        return isChangedMeanwhile
                ? Written.not("bascule.yaml changed since it was read. Nothing was written; read it again.")
                : new Written(true, "Written; the text before is kept as bascule.yaml.before.", draft.diff());
    }

    @Override
    public Written undo(boolean overEdits) {
        var line = List.of(new DiffLine(false, 12, "# somebody's work"));
        return overEdits
                ? new Written(true, "Written.", line)
                : new Written(false, "bascule.yaml was edited since. Nothing was written. Say --over-edits.", line);
    }

    @Override
    public List<Provider> providers() {
        return List.of(new Provider(new ProviderId("cf"), "Cloudflare", "", List.of("${env:CF}")));
    }

    @Override
    public List<Nameserver> resolvers() {
        return List.of(new Nameserver("google-1", "8.8.8.8", 53));
    }

    @Override
    public boolean isResolversConfigured() {
        return true;
    }

    @Override
    public ProviderTest test(ProviderId provider) {
        return new ProviderTest(
                provider,
                "Cloudflare",
                AT,
                Duration.ofMillis(84),
                List.of("example.com"),
                List.of(),
                ProviderStanding.UNTOLD,
                trouble);
    }

    @Override
    public ResolverTest test(Nameserver resolver) {
        return new ResolverTest(
                resolver.name(),
                resolver.address(),
                AT,
                true,
                "NOERROR",
                Duration.ofMillis(12),
                List.of("203.0.113.10"));
    }
}
