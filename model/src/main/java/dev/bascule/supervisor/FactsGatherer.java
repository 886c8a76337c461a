// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.SiteFacts;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.replica.Lag;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.HealthDesk;
import dev.bascule.supervisor.watch.LagDesk;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gathers by read-only means what a decision rests on.
public final class FactsGatherer {
    private final HealthDesk health;
    private final LagDesk lags;
    private final DnsWatch dns;
    private final Lease lease;
    private final InstantSource clock;

    public FactsGatherer(HealthDesk health, LagDesk lags, DnsWatch dns, Lease lease, InstantSource clock) {
        this.health = health;
        this.lags = lags;
        this.dns = dns;
        this.lease = lease;
        this.clock = clock;
    }

    /// Reads providers and takes the newest health and lag. `from` is the site that is to be left.
    public Facts gather(Setup setup, SiteId from) throws InterruptedException {
        return with(dns.readProviders(setup), setup, from);
    }

    /// The same with what was read before, so that nobody is asked.
    public Facts with(List<ProviderReading> readings, Setup setup, SiteId from) {
        var lostSince = health.verdicts().stream()
                .filter(v -> v.site().equals(from) && v.health() == Health.UNHEALTHY)
                .map(Verdict::since)
                .findFirst();
        var sites = setup.deployment().sites().stream()
                .map(s -> site(setup, s.id(), lostSince))
                .toList();
        return new Facts(clock.instant(), sites, readings, lease.isHeld(), lease.holder());
    }

    private SiteFacts site(Setup setup, SiteId site, Optional<Instant> lostSince) {
        var verdict =
                health.verdicts().stream().filter(v -> v.site().equals(site)).findFirst();
        var detection = setup.policy().interval().multipliedBy(setup.policy().failureThreshold() + 1L);
        var lag = lostSince.map(t -> lags.before(site, t.minus(detection))).orElseGet(() -> lags.latest(site));
        return new SiteFacts(
                site,
                verdict,
                health.response(site),
                health.baseline(site),
                health.successRate(site),
                lag.map(Lag::behind),
                lag.map(Lag::measuredAt));
    }
}
