// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import dev.bascule.client.History;
import dev.bascule.client.Moment;
import dev.bascule.health.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How many checks were in trouble, piece by piece of a stretch of time.
public record Bars(Instant from, Instant to, List<Bar> bars) {
    public static final Bars EMPTY = new Bars(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of());

    public Bars {
        bars = List.copyOf(bars);
    }

    /// What held at the end of one piece; `checks` is 0 while nothing was known.
    public record Bar(int checks, int degraded, int unhealthy) {}

    public static Bars of(History history, int count) {
        var step = Duration.between(history.from(), history.to()).dividedBy(count);
        var bars = new ArrayList<Bar>();
        var moment = history.beginning();
        var next = 0;
        for (int i = 1; i <= count; i++) {
            var end = history.from().plus(step.multipliedBy(i));
            var start = next;
            while (next < history.entries().size()
                    && !history.entries().get(next).at().isAfter(end)) {
                next++;
            }
            moment = moment.after(history.entries().subList(start, next), end);
            bars.add(bar(moment));
        }
        return new Bars(history.from(), history.to(), bars);
    }

    private static Bar bar(Moment moment) {
        return new Bar(moment.checks().size(), count(moment, Health.DEGRADED), count(moment, Health.UNHEALTHY));
    }

    private static int count(Moment moment, Health health) {
        return (int) moment.checks().values().stream()
                .filter(t -> t.health() == health)
                .count();
    }

    /// The moment at a share of the stretch, 0 to 1.
    public Instant at(double share) {
        var millis = Duration.between(from, to).toMillis();
        return from.plusMillis(Math.round(Math.clamp(share, 0, 1) * millis));
    }

    public double share(Instant moment) {
        var whole = Math.max(1, Duration.between(from, to).toMillis());
        return Math.clamp((double) Duration.between(from, moment).toMillis() / whole, 0, 1);
    }
}
