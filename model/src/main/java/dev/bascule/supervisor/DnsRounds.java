// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.dns.drift.Finding;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.supervisor.watch.DesireSettled;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One deployment's regular look at its DNS: name servers and resolvers every round, providers every third, and
/// news of a changed active site or of drift to the supervisor. Called by one thread at a time.
public final class DnsRounds {
    private static final int PROVIDERS_EVERY = 3;
    /// A server that is slower is seen in the next round.
    private static final Duration LONGEST_ROUND = Duration.ofMillis(500);

    private final DnsWatch watch;
    private final DnsDesk desk;
    private final Supplier<State> state;
    private final Consumer<Event> back;
    private final InstantSource clock;
    private final Map<String, Finding.Verdict> said = new HashMap<>();
    private int round;

    public DnsRounds(DnsWatch watch, DnsDesk desk, Supplier<State> state, Consumer<Event> back, InstantSource clock) {
        this.watch = watch;
        this.desk = desk;
        this.state = state;
        this.back = back;
        this.clock = clock;
    }

    public void round() throws InterruptedException {
        var now = state.get();
        if (now.setup().isEmpty()) {
            return;
        }
        var setup = now.setupInForce().get();
        desk.cachedUntil(now.lowered().map(l -> l.cachedUntil(clock.instant())));
        if (round++ % PROVIDERS_EVERY == 0 || now.active().isEmpty() || isOutdated(now)) {
            var seen = ActiveSite.of(setup, watch.readProviders(setup));
            if (seen.isComplete() && now.underWay().isEmpty() && !seen.site().equals(now.active())) {
                back.accept(new Event.ActiveSiteSeen(seen.site(), seen.evidence()));
            }
        }
        if (now.underWay().isPresent()) {
            watch.askServers(setup, Optional.empty(), LONGEST_ROUND);
        } else {
            watch.askServers(setup, now.active(), LONGEST_ROUND);
            watch.judge(state.get());
            tellDrift();
        }
    }

    /// What was read before the desired values changed is read again, as soon as they hold.
    private boolean isOutdated(State now) {
        return DesireSettled.at(now).filter(t -> desk.readFrom().isBefore(t)).isPresent();
    }

    /// Not knowing begins no drift and ends none.
    private void tellDrift() {
        for (var drift : desk.drift()) {
            for (var finding : drift.findings()) {
                if (finding.verdict() == Finding.Verdict.UNKNOWN) {
                    continue;
                }
                var key = finding.provider() + " " + drift.key();
                var before = said.put(key, finding.verdict());
                var drifts = finding.verdict() == Finding.Verdict.DRIFT;
                if (drifts != (before == Finding.Verdict.DRIFT)) {
                    back.accept(new Event.DriftSeen(
                            finding.provider(), drift.key().toString(), drifts, finding.sentence()));
                }
            }
        }
    }
}
