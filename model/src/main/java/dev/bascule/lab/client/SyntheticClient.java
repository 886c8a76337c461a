// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/// Users of one service, one for each resolver, whose calls measure the outage that users see. They stop when
/// the lab closes.
public final class SyntheticClient {
    private final List<SimulatedUser> users;
    private final Executor threads;

    public SyntheticClient(ClientPlan plan, InstantSource clock, Pause pause, Executor threads, Seed seed) {
        this.threads = threads;
        this.users = plan.resolvers().stream()
                .map(r -> new SimulatedUser(plan, r, clock, pause, start(plan.pace(), seed.derive(r.name()))))
                .toList();
    }

    private static Duration start(Duration pace, Seed seed) {
        return seed.between(Duration.ZERO, pace);
    }

    public void start() {
        users.forEach(threads::execute);
    }

    /// What was measured up to now.
    public ClientReport report() {
        return new ClientReport(users.stream().map(SimulatedUser::report).toList());
    }
}
