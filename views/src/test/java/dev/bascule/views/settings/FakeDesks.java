// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.RequestLimit;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.rule.Policy;
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
import dev.bascule.settings.StoreStanding;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.fixture.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Desks over a policy of defaults, of which `failure_threshold` stands in line 48; a value of "many" is wrong.
/// With a draft one move more would have begun than did.
public final class FakeDesks implements PolicyDesk, ReachDesk, StoreDesk {
    public String refusal = "";
    public Optional<String> obstacle = Optional.empty();
    public int applied;
    public int undone;

    public SettingsPorts ports(SettingsSource source) {
        return new SettingsPorts(source, this, this, this);
    }

    @Override
    public Optional<PolicyStanding> standing(DeploymentId deployment) {
        var values = Stream.of(PolicyKey.values())
                .map(k -> new PolicyStanding.Value(
                        k, k.of(Policy.DEFAULT), k == PolicyKey.FAILURE_THRESHOLD ? "bascule.yaml:48" : "default"))
                .toList();
        return Optional.of(new PolicyStanding(deployment, "bascule.yaml", values, obstacle, applied > 0));
    }

    @Override
    public PolicyDraft draft(DeploymentId deployment, Map<PolicyKey, String> wanted) {
        var problems = wanted.entrySet().stream()
                .filter(e -> e.getValue().equals("many"))
                .map(e -> new PolicyDraft.Problem(
                        Optional.of(e.getKey()),
                        e.getKey().code() + " is 'many'",
                        "Nothing is tried or changed while this stands.",
                        "Write a whole number of at least 1."))
                .toList();
        var diff = wanted.entrySet().stream()
                .flatMap(e -> Stream.of(
                        new DiffLine(false, 48, "      " + e.getKey().code() + ": 3   # three is what the seeds say"),
                        new DiffLine(
                                true,
                                48,
                                "      " + e.getKey().code() + ": " + e.getValue()
                                        + "   # three is what the seeds say")))
                .toList();
        return new PolicyDraft(deployment, wanted, problems, problems.isEmpty() ? diff : List.of(), "", "");
    }

    @Override
    public Optional<BacktestReport> preview(PolicyDraft draft, Duration back, Progress progress) {
        if (!progress.goesOn(0.5)) {
            return Optional.empty();
        }
        var at = Moments.STARTED;
        var really = List.of(new Turn(
                at.minusSeconds(900),
                Turn.Kind.CALLED_OFF,
                "fra1",
                "fra1 is HEALTHY, the pending failover is called off"));
        var begun = new Turn(
                at.minusSeconds(905), Turn.Kind.BEGUN, "ams3", "Failover from fra1 to ams3 begun by automation");
        var would = draft.wanted().isEmpty() ? really : List.of(begun);
        var limits = List.of("How the steps of a move would have ended that did not happen is not recorded.");
        return Optional.of(new BacktestReport(at.minus(back), at, true, would, really, limits));
    }

    @Override
    public Written apply(PolicyDraft draft) {
        if (!refusal.isEmpty()) {
            return Written.not(refusal);
        }
        applied++;
        return new Written(true, "Written; the text before is kept as bascule.yaml.before.", List.of());
    }

    @Override
    public Written undo(boolean overEdits) {
        undone++;
        return new Written(true, "Written.", List.of());
    }

    @Override
    public List<Provider> providers() {
        return List.of(
                new Provider(new ProviderId("do"), "DigitalOcean", "", List.of("${env:DO_API_TOKEN}")),
                new Provider(new ProviderId("cf"), "Cloudflare", "http://127.0.0.1:8090", List.of("${env:CF_TOKEN}")));
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
        var key = new RecordKey("example.com", "genesis.example.com", RecordType.A);
        var set = RecordSet.of(key, "203.0.113.10", Duration.ofSeconds(60));
        var isBad = provider.value().equals("cf");
        return new ProviderTest(
                provider,
                provider.value(),
                Moments.STARTED,
                Duration.ofMillis(84),
                isBad ? List.of() : List.of("example.com"),
                isBad ? List.of() : List.of(new Reading.Found(set, Moments.STARTED, "", List.of())),
                new ProviderStanding(
                        Optional.empty(),
                        Optional.of(new RequestLimit(4988, 5000, Moments.STARTED.plusSeconds(900), Moments.STARTED))),
                isBad
                        ? Optional.of("Cloudflare refuses the key (401); see whether it is still valid")
                        : Optional.empty());
    }

    @Override
    public ResolverTest test(Nameserver resolver) {
        return new ResolverTest(
                resolver.name(),
                resolver.address(),
                Moments.STARTED,
                true,
                "NOERROR for genesis.example.com A, TTL 42 s",
                Duration.ofMillis(12),
                List.of("203.0.113.10"));
    }

    @Override
    public StoreStanding standing() {
        return new StoreStanding(
                "/var/lib/bascule/bascule.db",
                2_400_000,
                48_000_000,
                18_402,
                Optional.of(Moments.STARTED.minus(Duration.ofDays(90))),
                4_200_000,
                Optional.of(Moments.STARTED.minus(Duration.ofDays(31))),
                12_000,
                Duration.ofDays(30),
                Duration.ofDays(400),
                Optional.empty());
    }

    @Override
    public Pruned prune() {
        return new Pruned(12_000, 400_000);
    }

    @Override
    public Optional<Proof> verify(Progress progress) {
        return progress.goesOn(0.4)
                ? Optional.of(new Proof(true, 18_402, "18402 entries, the chain holds, head 9c41"))
                : Optional.empty();
    }

    @Override
    public String backup(String file) {
        return "The journal is copied to " + file + ".";
    }
}
