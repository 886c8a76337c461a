// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.failover.State;
import dev.bascule.store.Holder;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Where and for whom an engine runs: its store, the environment that secrets come from, the face (console,
/// command line), the person, and how often DNS is looked at. With `leads` false it only looks, whoever leads.
/// With `hurried` somebody waits for the first answers, so that nothing is tried again in vain. `past` holds
/// what another store knows of deployments that are only measured here.
public record EngineSite(
        Path store,
        Map<String, String> environment,
        String face,
        String person,
        String host,
        boolean lab,
        boolean leads,
        Duration dnsEvery,
        InstantSource clock,
        boolean hurried,
        Map<DeploymentId, State> past) {
    public EngineSite {
        environment = Map.copyOf(environment);
        past = Map.copyOf(past);
    }

    public EngineSite(
            Path store,
            Map<String, String> environment,
            String face,
            String person,
            String host,
            boolean lab,
            boolean leads,
            Duration dnsEvery,
            InstantSource clock) {
        this(store, environment, face, person, host, lab, leads, dnsEvery, clock, false, Map.of());
    }

    /// This process, as others on the store see it.
    Holder holder() {
        return new Holder(person, host, ProcessHandle.current().pid(), clock.instant(), face);
    }

    public EngineSite inAHurry() {
        return new EngineSite(store, environment, face, person, host, lab, leads, dnsEvery, clock, true, past);
    }

    /// The same, where dry runs are judged by what another store knows.
    public EngineSite knowing(Map<DeploymentId, State> known) {
        return new EngineSite(store, environment, face, person, host, lab, leads, dnsEvery, clock, hurried, known);
    }
}
