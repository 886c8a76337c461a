// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.Reading;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.lab.fault.Played;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import dev.bascule.topology.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Reads out of the journal and of the lab's users what came of a drill, and holds it against what was
/// expected.
final class DrillMeasures {
    private final LabEngine lab;
    private final Scenario scenario;
    private final long seed;
    private final DrillHistory history;
    private final DrillPhases phases;
    private final Setup setup;

    DrillMeasures(LabEngine lab, Scenario scenario, long seed, List<Played> played) {
        this.lab = lab;
        this.scenario = scenario;
        this.seed = seed;
        var deployment = new DeploymentId(scenario.deployment());
        this.setup = lab.configuration().deployments().stream()
                .map(d -> d.setup())
                .filter(s -> s.deployment().id().equals(deployment))
                .findFirst()
                .orElseThrow();
        var journal = new EventJournal(lab.engine().store().journal(), new NoLease());
        this.history = DrillHistory.of(journal.all(deployment));
        this.phases =
                new DrillPhases(setup, scenario, history, played, lab.world().settings());
    }

    /// The addresses that each provider holds; one that could not be read is missing.
    static Map<String, List<String>> addresses(DnsPicture dns) {
        var found = new TreeMap<String, List<String>>();
        for (var reading : dns.readings()) {
            if (reading.reading() instanceof Reading.Found(var set, var _, var _, var _)) {
                found.put(reading.provider().value(), set.values());
            }
        }
        return found;
    }

    DrillReport report(Map<String, List<String>> before, Map<String, List<String>> after, List<String> noted) {
        var client = lab.world().deployment(scenario.deployment()).client().report();
        var users = client.users().stream()
                .map(u -> new DrillReport.User(
                        u.resolver(), u.ordinary(), u.requests(), u.failed(), u.outage(), u.served()))
                .toList();
        var chain = Objects.requireNonNull(lab.client().verifyJournal().join());
        var differences = new ArrayList<>(noted);
        differences.addAll(differences());
        return new DrillReport(
                scenario.name(),
                seed,
                scenario.deployment(),
                history.move().map(this::move).orElse(DrillReport.Move.NONE),
                history.phase().code(),
                history.transitions(),
                phases.all(client),
                before,
                after,
                users,
                new DrillReport.Proof(chain.entries(), chain.isIntact()),
                history.rolledBack(),
                scenario.expectation(),
                differences);
    }

    private DrillReport.Move move(DrillHistory.Run run) {
        var plan = run.execution().plan();
        return new DrillReport.Move(
                Optional.of(plan.from().value()), Optional.of(plan.to().value()), Optional.of(run.trigger()));
    }

    private List<String> differences() {
        var expected = scenario.expectation();
        var differences = new ArrayList<String>();
        var moved = history.move();
        if (expected.failover() != moved.isPresent()) {
            differences.add(
                    expected.failover()
                            ? "traffic should have moved and stayed"
                            : "traffic should have stayed and moved");
        }
        var to = moved.map(m -> m.execution().plan().to().value());
        expected.to()
                .filter(t -> to.isPresent() && !to.get().equals(t))
                .ifPresent(t ->
                        differences.add("traffic should have moved to " + t + " and moved to " + to.orElse("nowhere")));
        var ended = finalState();
        if (!ended.equals(Optional.of(expected.finalState()))) {
            differences.add("it should have ended " + expected.finalState().code() + " and ended "
                    + ended.map(FinalState::code).orElse(history.phase().code()));
        }
        return differences;
    }

    private Optional<FinalState> finalState() {
        var phase = history.phase();
        if (phase.isMoving()) {
            return Optional.empty();
        }
        if (phase == FailoverState.FAILED_OVER) {
            return Optional.of(FinalState.FAILED_OVER);
        }
        return Optional.of(history.cameHome() ? FinalState.RECOVERED : FinalState.ACTIVE);
    }
}
