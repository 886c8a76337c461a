// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.drill.Seed;
import dev.bascule.lab.dns.AuthoritativeServer;
import dev.bascule.lab.dns.ZoneData;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Carries a zone from a provider's interface to its name servers, to each after a delay of its own. A later
/// publication is never overtaken by an earlier one.
public final class ZonePublisher {
    /// How long a publication takes at least and at most.
    public record Pace(Duration fastest, Duration slowest) {}

    private final List<AuthoritativeServer> servers;
    private final ScheduledExecutorService timer;
    private final Pace pace;
    private final Seed seed;
    private final Map<String, Long> arrived = new HashMap<>();
    private Duration extra = Duration.ZERO;
    private long publications;

    public ZonePublisher(List<AuthoritativeServer> servers, ScheduledExecutorService timer, Pace pace, Seed seed) {
        this.servers = List.copyOf(servers);
        this.timer = timer;
        this.pace = pace;
        this.seed = seed;
    }

    /// Adds to the delay of publications from now on.
    public synchronized void slowDown(Duration by) {
        extra = by;
    }

    /// Publishes at once everywhere, as at the start of the world.
    public void publishNow(ZoneData zone) {
        servers.forEach(s -> s.publish(zone));
    }

    /// Publishes, and says after how long the last name server will have it.
    public synchronized Duration publish(ZoneData zone) {
        var number = ++publications;
        var longest = Duration.ZERO;
        for (var server : servers) {
            var delay = seed.derive(server.name()).derive(number).between(pace.fastest(), pace.slowest());
            delay = delay.plus(extra);
            timer.schedule(() -> deliver(server, number, zone), delay.toMillis(), TimeUnit.MILLISECONDS);
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }

    private synchronized void deliver(AuthoritativeServer server, long number, ZoneData zone) {
        if (arrived.getOrDefault(server.name(), 0L) < number) {
            arrived.put(server.name(), number);
            server.publish(zone);
        }
    }
}
