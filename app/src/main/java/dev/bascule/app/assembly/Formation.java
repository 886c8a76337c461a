// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Check;
import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.topology.DeploymentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the objects of a configuration: those of the first, and those of a later one from the one before.
record Formation(List<Vantage> further, EngineSite site, DeploymentAssembly.Surroundings around) {
    Formation {
        further = List.copyOf(further);
    }

    InForce first(Configuration configuration) {
        var world = new World(configuration, site, around.threads());
        var deployments = new LinkedHashMap<DeploymentId, DeploymentAssembly>();
        for (var spec : configuration.deployments()) {
            deployments.put(id(spec), new DeploymentAssembly(plan(spec, world, configuration), around));
        }
        return new InForce(configuration, world, deployments);
    }

    /// Makes everything new for `next`; nothing of it is put to use yet. A world of the same providers and
    /// resolvers is kept, with what it remembers.
    Changeover change(InForce before, Configuration next) {
        var same = before.configuration().providers().equals(next.providers())
                && before.configuration().resolvers().equals(next.resolvers());
        var world = same ? before.world() : new World(next, site, around.threads());
        var deployments = new LinkedHashMap<DeploymentId, DeploymentAssembly>();
        var rewired = new LinkedHashMap<DeploymentAssembly, DeploymentAssembly.Wiring>();
        for (var spec : next.deployments()) {
            var known = before.deployments().get(id(spec));
            if (known == null) {
                deployments.put(id(spec), new DeploymentAssembly(plan(spec, world, next), around));
            } else {
                deployments.put(id(spec), known);
                rewired.put(known, known.wire(plan(spec, world, next)));
            }
        }
        return new Changeover(before, new InForce(next, world, deployments), rewired);
    }

    private DeploymentAssembly.Plan plan(DeploymentSpec spec, World world, Configuration configuration) {
        return new DeploymentAssembly.Plan(spec, vantages(spec), world, configuration.digest());
    }

    private static DeploymentId id(DeploymentSpec spec) {
        return spec.setup().deployment().id();
    }

    /// This process, which comes first, and the further checkers of the deployment.
    private List<Vantage> vantages(DeploymentSpec spec) {
        var all = new ArrayList<Vantage>();
        all.add(spec.vantage(EngineAssembly.HERE));
        further.stream()
                .filter(v -> isOf(v, id(spec)))
                .map(v -> judging(v, spec.vantage(v.checker())))
                .forEach(all::add);
        return all;
    }

    /// A further checker has its own way to everything, and counts by the thresholds in force.
    private static Vantage judging(Vantage own, Vantage inForce) {
        var wanted = inForce.checks().stream().collect(Collectors.toMap(Check::id, Function.identity()));
        var checks = own.checks().stream()
                .map(c -> Optional.ofNullable(wanted.get(c.id()))
                        .map(w -> c.judgedBy(w.failureThreshold(), w.recoveryThreshold()))
                        .orElse(c))
                .toList();
        return new Vantage(own.checker(), checks, own.references());
    }

    private static boolean isOf(Vantage vantage, DeploymentId deployment) {
        return vantage.checks().stream().anyMatch(c -> c.id().deployment().equals(deployment));
    }
}
