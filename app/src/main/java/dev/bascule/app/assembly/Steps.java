// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Check;
import dev.bascule.dns.ProviderId;
import dev.bascule.supervisor.Alarms;
import dev.bascule.supervisor.LocalEffects;
import dev.bascule.supervisor.RulesStep;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.supervisor.console.Post;
import dev.bascule.supervisor.step.CommandHook;
import dev.bascule.supervisor.step.ConfidentialStep;
import dev.bascule.supervisor.step.DnsSwitchStep;
import dev.bascule.supervisor.step.HookStep;
import dev.bascule.supervisor.step.HttpHook;
import dev.bascule.supervisor.step.NameServersStep;
import dev.bascule.supervisor.step.ReminderStep;
import dev.bascule.supervisor.step.ResolversStep;
import dev.bascule.supervisor.step.ServiceStep;
import dev.bascule.supervisor.step.TtlStep;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What carries out the effects of one deployment under one configuration: a runner for each kind of step. The
/// only place where the way to write DNS is handed on.
record Steps(DeploymentAssembly.Plan plan, Post post, DeploymentAssembly.Surroundings around) {
    LocalEffects effects() {
        var supervisor = post.supervisor();
        var clockwork = new LocalEffects.Clockwork(
                around.clock(), new Alarms(around.threads().alarms, around.clock()), around.threads().virtual);
        return new LocalEffects(
                new LocalEffects.Post(supervisor.deployment(), supervisor::state, supervisor::tell, around.people()),
                post.facts(),
                post.watch(),
                runners(),
                around.lease(),
                clockwork);
    }

    private List<StepRunner> runners() {
        var world = plan.world();
        var clock = around.clock();
        var id = post.supervisor().deployment();
        var watches = Map.of(id, post.watch());
        var desks = Map.of(id, post.dns());
        var hidden = world.confidential;
        var commands = new CommandHook(around.threads().virtual, hidden);
        return Stream.<StepRunner>of(
                        new RulesStep(post.supervisor()::state, post.facts(), clock),
                        new HookStep(commands, new HttpHook(world.http, hidden), clock),
                        new ServiceStep(world.probes, _ -> ownChecks(), around.threads().virtual),
                        new DnsSwitchStep(
                                world.writers, _ -> post.dns(), plan.spec().setup()::nameOf, clock, World::pause),
                        new NameServersStep(watches, desks, world.servers, clock, World::pause),
                        new ResolversStep(watches, desks, world.servers, this::providers, clock, World::pause),
                        new TtlStep(watches, desks, world.servers, clock, World::pause),
                        new ReminderStep())
                .<StepRunner>map(step -> new ConfidentialStep(step, hidden))
                .toList();
    }

    /// The checks as this process itself sees them.
    private List<Check> ownChecks() {
        return plan.vantages().getFirst().checks();
    }

    private List<ProviderId> providers(ResolversStep.RecordRef record) {
        return plan.spec().setup().records().stream()
                .filter(r -> r.key().equals(record.key()))
                .flatMap(r -> r.providers().stream())
                .toList();
    }
}
