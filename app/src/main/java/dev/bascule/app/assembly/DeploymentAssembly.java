// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Check;
import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.dns.ProviderId;
import dev.bascule.failover.Effect;
import dev.bascule.failover.rule.Policy;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.HealthPolicy;
import dev.bascule.incident.Recorded;
import dev.bascule.replica.source.JdbcLagSource;
import dev.bascule.replica.source.LagQuery;
import dev.bascule.supervisor.Alarms;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.DnsRounds;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.FactsGatherer;
import dev.bascule.supervisor.Lease;
import dev.bascule.supervisor.LocalEffects;
import dev.bascule.supervisor.RulesStep;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.supervisor.Supervisor;
import dev.bascule.supervisor.console.Post;
import dev.bascule.supervisor.step.CommandHook;
import dev.bascule.supervisor.step.ConfidentialStep;
import dev.bascule.supervisor.step.DnsSwitchStep;
import dev.bascule.supervisor.step.HookStep;
import dev.bascule.supervisor.step.HttpHook;
import dev.bascule.supervisor.step.NameServersStep;
import dev.bascule.supervisor.step.ResolversStep;
import dev.bascule.supervisor.step.ServiceStep;
import dev.bascule.supervisor.watch.BoardDesk;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.LagDesk;
import dev.bascule.topology.Site;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The objects of one deployment, wired together.
final class DeploymentAssembly {
    private static final Duration LAG_TIMEOUT = Duration.ofSeconds(1);

    final DeploymentSpec spec;
    final List<Vantage> vantages;
    final List<Recorded> past;
    final Post post;
    final DnsRounds dnsRounds;
    private final LocalEffects effects;
    private final JdbcLagSource lagSource;

    /// What a deployment needs of the engine around it.
    record Surroundings(
            World world,
            Threads threads,
            EventJournal journal,
            Lease lease,
            InstantSource clock,
            BiConsumer<DeploymentAssembly, List<Recorded>> recorded,
            Consumer<Effect.Tell> people) {}

    DeploymentAssembly(DeploymentSpec spec, List<Vantage> vantages, Surroundings around) {
        this.spec = spec;
        this.vantages = List.copyOf(vantages);
        var clock = around.clock();
        var deployment = spec.setup().deployment();
        this.past = around.journal().all(deployment.id());
        var health = new BoardDesk(
                HealthBoard.begin(
                        deployment, vantages, healthPolicy(spec.setup().policy()), clock.instant()),
                clock);
        var dns = new DnsDesk();
        var lags = new LagDesk();
        var world = around.world();
        var watch = new DnsWatch(world.readers, world.resolver, world.servers, dns, clock, around.threads().virtual);
        var facts = new FactsGatherer(health, lags, watch, around.lease(), clock);
        var coordinator = new Coordinator(deployment.id(), around.journal(), Coordinator.replay(past));
        var supervisor = new Supervisor(
                coordinator,
                health,
                around.lease(),
                clock,
                entries -> around.recorded().accept(this, entries),
                Thread.ofVirtual().name("supervisor-" + deployment.id()).factory());
        this.post = new Post(supervisor, health, lags, dns, watch, facts);
        this.dnsRounds = new DnsRounds(watch, dns, supervisor::state, supervisor::tell);
        this.lagSource = lagSource(around);
        this.effects = effects(around, facts);
    }

    static HealthPolicy healthPolicy(Policy policy) {
        var d = HealthPolicy.DEFAULT;
        return new HealthPolicy(
                policy.degradationRatio(),
                policy.refusedIsImmediate(),
                policy.quorum(),
                d.flapChanges(),
                d.flapWindow(),
                d.isolationShare());
    }

    private JdbcLagSource lagSource(Surroundings around) {
        var queries = spec.lags().stream()
                .map(l -> new LagQuery(l.node(), l.site(), l.target(), l.query()))
                .toList();
        return new JdbcLagSource(queries, LAG_TIMEOUT, around.threads().drivers, around.clock());
    }

    private LocalEffects effects(Surroundings around, FactsGatherer facts) {
        var supervisor = post.supervisor();
        var clockwork = new LocalEffects.Clockwork(
                around.clock(), new Alarms(around.threads().pulse, around.clock()), around.threads().virtual);
        return new LocalEffects(
                new LocalEffects.Post(supervisor.deployment(), supervisor::state, supervisor::tell, around.people()),
                facts,
                post.watch(),
                runners(around, facts),
                around.lease(),
                clockwork);
    }

    private List<StepRunner> runners(Surroundings around, FactsGatherer facts) {
        var world = around.world();
        var clock = around.clock();
        var id = post.supervisor().deployment();
        var watches = Map.of(id, post.watch());
        var desks = Map.of(id, post.dns());
        var hidden = world.confidential;
        var hooks = new HookStep(
                new CommandHook(around.threads().virtual, hidden), new HttpHook(world.http, hidden), clock);
        var runners = List.<StepRunner>of(
                new RulesStep(post.supervisor()::state, facts, clock),
                hooks,
                new ServiceStep(world.probes, _ -> ownChecks(), around.threads().virtual),
                new DnsSwitchStep(world.writers, _ -> post.dns(), clock, World::pause),
                new NameServersStep(watches, desks, world.servers, clock, World::pause),
                new ResolversStep(watches, desks, world.servers, this::providers, clock, World::pause));
        return runners.stream()
                .<StepRunner>map(runner -> new ConfidentialStep(runner, hidden))
                .toList();
    }

    /// The checks as this process itself sees them.
    private List<Check> ownChecks() {
        return vantages.getFirst().checks();
    }

    private List<ProviderId> providers(ResolversStep.RecordRef record) {
        return spec.setup().records().stream()
                .filter(r -> r.key().equals(record.key()))
                .flatMap(r -> r.providers().stream())
                .toList();
    }

    void start() {
        post.supervisor().start(effects);
    }

    void measureLag() {
        for (var site : spec.setup().deployment().sites()) {
            post.lags().measured(site.id(), measured(site));
        }
    }

    private List<dev.bascule.replica.Lag> measured(Site site) {
        return lagSource.measure(site.id());
    }
}
