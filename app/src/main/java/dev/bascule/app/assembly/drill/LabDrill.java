// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.Expectation;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.lab.fault.FaultSchedule;
import dev.bascule.supervisor.Pause;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Plays a scenario from the first calm picture to the last: faults by their timetable, operators when their
/// moment comes, and then waits until everything has settled or the deadline has passed.
public final class LabDrill {
    /// Under this name the journal keeps what operators of a scenario do.
    public static final String PERSON = "drill operator";

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration READY_WITHIN = Duration.ofSeconds(45);
    private static final Duration QUIET = Duration.ofMillis(1500);

    private final LabEngine lab;
    private final Scenario scenario;
    private final long seed;
    private final InstantSource clock;
    private final Consumer<String> progress;
    private final Pause pause;
    private final DeploymentId deployment;
    private long told;

    /// `progress` hears a sentence whenever something happens.
    public LabDrill(
            LabEngine lab, Scenario scenario, long seed, InstantSource clock, Pause pause, Consumer<String> progress) {
        this.lab = lab;
        this.scenario = scenario;
        this.seed = seed;
        this.clock = clock;
        this.progress = progress;
        this.pause = pause;
        this.deployment = new DeploymentId(scenario.deployment());
    }

    /// Plays it to its end or to its deadline. What was expected and did not happen stands in the report.
    public DrillReport play() throws InterruptedException {
        progress.accept(scenario.title() + " (" + scenario.name() + ", seed " + seed + ")");
        var differences = new ArrayList<String>();
        if (!isReady()) {
            differences.add("the lab was not all healthy within " + READY_WITHIN.toSeconds() + " s before the drill");
        }
        var before = DrillMeasures.addresses(picture().dns());
        told = picture().recent().stream().mapToLong(TimelineEntry::seq).max().orElse(0);
        var start = clock.instant();
        var operators = new DrillOperators(lab.client(), scenario, PERSON, start);
        var schedule = lab.world().play(scenario.timetable());
        if (!hasSettled(start, schedule, operators)) {
            differences.add("it had not settled at the deadline of "
                    + scenario.deadline().toSeconds() + " s: "
                    + picture().phase().code()
                    + operators.trouble().map(t -> ", " + t).orElse(""));
        }
        return new DrillMeasures(lab, scenario, seed, schedule.played()).report(before, after(before), differences);
    }

    private DeploymentPicture picture() {
        return lab.client().snapshot().deployment(deployment.value()).orElseThrow();
    }

    /// While a machine is busy with starting, checks may time out; nothing acts on that, and what the
    /// scenario's policy says holds from the first calm picture on.
    private boolean isReady() throws InterruptedException {
        var wanted = lab.configuration().deployments().stream()
                .map(d -> d.setup())
                .filter(setup -> setup.deployment().id().equals(deployment))
                .map(setup -> setup.policy().automation())
                .findFirst()
                .orElse(Automation.DISARMED);
        automate(Automation.DISARMED, "the lab is starting");
        var ready = isCalmInTime();
        automate(wanted, "the drill begins");
        return ready;
    }

    private void automate(Automation automation, String reason) throws InterruptedException {
        try {
            lab.client()
                    .send(new Command.SetAutomation(deployment, automation, PERSON, reason))
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The lab refused to be " + automation + " before a drill.", refused);
        }
    }

    private boolean isCalmInTime() throws InterruptedException {
        var limit = clock.instant().plus(READY_WITHIN);
        while (clock.instant().isBefore(limit)) {
            if (lab.client()
                    .snapshot()
                    .deployment(deployment.value())
                    .filter(LabDrill::isCalm)
                    .isPresent()) {
                return true;
            }
            pause.await(LOOK_EVERY);
        }
        return false;
    }

    private static boolean isCalm(DeploymentPicture d) {
        return d.active().isPresent()
                && !d.phase().isMoving()
                && d.pending().isEmpty()
                && d.execution().isEmpty()
                && !d.verdicts().isEmpty()
                && d.verdicts().stream().allMatch(v -> v.health() == Health.HEALTHY)
                && !d.dns().readings().isEmpty();
    }

    private boolean hasSettled(Instant start, FaultSchedule schedule, DrillOperators operators)
            throws InterruptedException {
        var limit = start.plus(scenario.deadline());
        var quietSince = Optional.<Instant>empty();
        while (clock.instant().isBefore(limit)) {
            var now = clock.instant();
            var picture = picture();
            tell(picture, start);
            operators.act(picture, now);
            var quiet = isOver(picture, schedule, operators);
            quietSince = quiet ? quietSince.or(() -> Optional.of(now)) : Optional.empty();
            if (quietSince.filter(t -> !now.isBefore(t.plus(QUIET))).isPresent()) {
                return true;
            }
            pause.await(LOOK_EVERY);
        }
        return !scenario.expectation().failover() && picture().execution().isEmpty();
    }

    private boolean isOver(DeploymentPicture d, FaultSchedule schedule, DrillOperators operators) {
        var faultsPlayed =
                schedule.played().size() == scenario.timetable().turns().size();
        var noMove = !d.phase().isMoving()
                && d.pending().filter(p -> p.verb() != Verb.FAIL_BACK).isEmpty();
        var served = d.active()
                .flatMap(d::verdict)
                .filter(v -> v.health() == Health.HEALTHY)
                .isPresent();
        var usersOut = lab.world().deployment(scenario.deployment()).client().report().users().stream()
                .anyMatch(u -> u.isOut());
        return faultsPlayed
                && operators.isDone()
                && noMove
                && d.dns().amendments().underWay().isEmpty()
                && served
                && !usersOut
                && hasArrived(d, scenario.expectation());
    }

    private static boolean hasArrived(DeploymentPicture d, Expectation expected) {
        return switch (expected.finalState()) {
            case ACTIVE -> true;
            case FAILED_OVER -> d.phase() == FailoverState.FAILED_OVER;
            case RECOVERED ->
                d.execution().filter(x -> x.plan().verb() == Verb.FAIL_BACK).isPresent()
                        && d.phase() != FailoverState.FAILED_OVER;
        };
    }

    private Map<String, List<String>> after(Map<String, List<String>> before) throws InterruptedException {
        try {
            var measured = lab.client().measureDns(deployment).get();
            return DrillMeasures.addresses(measured);
        } catch (ExecutionException unmeasured) {
            progress.accept("DNS could not be measured at the end: " + unmeasured.getMessage());
            return DrillMeasures.addresses(picture().dns());
        }
    }

    private void tell(DeploymentPicture d, Instant start) {
        d.recent().stream()
                .filter(e -> e.seq() > told)
                .filter(e -> e.lane() != Lane.CHECKS && e.lane() != Lane.DNS)
                .sorted(Comparator.comparingLong(TimelineEntry::seq))
                .forEach(e -> {
                    told = e.seq();
                    var since = Duration.between(start, e.at()).toMillis() / 1000.0;
                    progress.accept("  %6.1f s  %s: %s".formatted(since, e.subject(), e.text()));
                });
    }
}
