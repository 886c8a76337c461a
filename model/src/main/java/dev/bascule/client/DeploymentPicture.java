// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.Pending;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One deployment as it stands: state, health, sites and checks, what is pending or running, DNS, budget, and
/// the newest entries of its timeline (newest first). `lags` are samples of what replication lag was measured
/// of late, at most half an hour back, the newest of each site among them, oldest first. `automation` is what
/// was chosen, `effective` what holds, with the reason where they differ.
public record DeploymentPicture(
        Setup setup,
        FailoverState phase,
        Health health,
        Optional<SiteId> active,
        Automation automation,
        Automation effective,
        String effectiveBecause,
        List<Verdict> verdicts,
        List<CheckPicture> checks,
        List<Lag> lags,
        List<CandidateScore> ranking,
        Budget budget,
        Optional<Pending> pending,
        Optional<Execution> execution,
        Optional<Execution> rollback,
        DnsPicture dns,
        List<TimelineEntry> recent,
        Optional<Incident> incident,
        Instant at) {
    public DeploymentPicture {
        verdicts = List.copyOf(verdicts);
        checks = List.copyOf(checks);
        lags = List.copyOf(lags);
        ranking = List.copyOf(ranking);
        recent = List.copyOf(recent);
    }

    /// The same with other words about automation, for a process that measures and never acts.
    public DeploymentPicture withAutomation(Automation chosen, Automation holds, String because) {
        return new DeploymentPicture(
                setup, phase, health, active, chosen, holds, because, verdicts, checks, lags, ranking, budget, pending,
                execution, rollback, dns, recent, incident, at);
    }

    /// What was measured here, with what a journal that nobody leads now holds of moves and incidents.
    public DeploymentPicture withPast(DeploymentPicture past) {
        return new DeploymentPicture(
                setup,
                past.phase,
                health,
                active,
                past.automation,
                effective,
                effectiveBecause,
                verdicts,
                checks,
                lags,
                ranking,
                past.budget,
                past.pending,
                past.execution,
                past.rollback,
                dns.withAmendments(past.dns.amendments()),
                past.recent,
                past.incident,
                at);
    }

    public Deployment deployment() {
        return setup.deployment();
    }

    public Optional<Verdict> verdict(SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }
}
