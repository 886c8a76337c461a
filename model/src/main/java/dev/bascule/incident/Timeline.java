// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.incident.Lane.CHECKS;
import static dev.bascule.incident.Lane.COORDINATOR;
import static dev.bascule.incident.Lane.DNS;
import static dev.bascule.incident.Lane.PEOPLE;
import static dev.bascule.incident.Lane.QUORUM;
import static dev.bascule.incident.Lane.STEPS;

import dev.bascule.failover.Event;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Projects journal entries to the timeline: what happened on its own lane, and what was decided on it on the
/// coordinator's.
public final class Timeline {
    private Timeline() {}

    /// The lines of one entry, none for what decides nothing and tells nobody anything.
    public static List<TimelineEntry> of(Recorded r) {
        var lines = new ArrayList<TimelineEntry>();
        happened(r).ifPresent(lines::add);
        if (!r.because().isEmpty()) {
            lines.add(new TimelineEntry(
                    r.seq(),
                    r.at(),
                    r.recordedAt(),
                    COORDINATOR,
                    tone(r.phase()),
                    "decision",
                    r.stream(),
                    r.because(),
                    r.phase().code(),
                    List.of()));
        }
        return List.copyOf(lines);
    }

    private static Optional<TimelineEntry> happened(Recorded r) {
        var line = new Line(r);
        return switch (r.event()) {
            case Event.VerdictReached(var v) -> verdict(line, v);
            case Event.CheckTurned e -> turned(line, e);
            case Event.StepStarted e ->
                line.on(STEPS, Tone.TRANSITION, e.step().value(), "attempt " + e.attempt(), "started", List.of());
            case Event.StepEnded e -> ended(line, e);
            case Event.PropagationMoved e -> moved(line, e);
            case Event.DriftSeen e -> drift(line, e);
            case Event.ProofTaken e -> proof(line, e);
            case Event.ActiveSiteSeen e -> line.on(DNS, active(e), e.evidence());
            case Event.OwnTroubleSeen e ->
                line.on(COORDINATOR, Tone.DEGRADED, "this process", e.evidence(), "", List.of());
            case Event.CheckMuted e -> muted(line, e);
            case Event.CheckUnmuted e ->
                line.on(PEOPLE, e.by(), "unmutes " + e.check().label());
            case Event.AutomationSet e ->
                line.on(PEOPLE, e.by(), "sets automation " + e.automation() + ": " + e.reason());
            case Event.CountdownHeld e -> line.on(PEOPLE, e.by(), "holds the countdown: " + e.reason());
            case Event.CountdownResumed e -> line.on(PEOPLE, e.by(), "lets the countdown go on");
            case Event.CountdownHastened e -> line.on(PEOPLE, e.by(), "hastens: " + e.reason());
            case Event.PlanApproved e -> approved(line, e);
            case Event.PendingDismissed e -> line.on(PEOPLE, e.by(), "calls the move off: " + e.reason());
            case Event.MoveOrdered e -> ordered(line, e);
            case Event.AmendmentOrdered e -> ordered(line, e);
            case Event.ExecutionPaused e -> line.on(PEOPLE, e.by(), "pauses " + e.execution());
            case Event.ExecutionResumed e -> line.on(PEOPLE, e.by(), "resumes " + e.execution());
            case Event.StepSkipped e -> line.on(PEOPLE, e.by(), "skips " + e.step() + ": " + e.reason());
            case Event.AbortOrdered e -> line.on(PEOPLE, e.by(), "aborts: " + e.reason());
            case Event.IncidentAcknowledged e -> line.on(PEOPLE, e.by(), "acknowledges");
            case Event.NoteAdded e -> written(line, e.by(), e.text(), e.kind(), told(e.happened(), e.corrects()));
            case Event.DecisionMade e -> decided(line, e);
            case Event.ConditionReported e -> reported(line, e);
            case Event.UpdatePromised e ->
                line.on(PEOPLE, e.by(), "promises the next update by " + e.due().truncatedTo(ChronoUnit.SECONDS));
            case Event.ItemTicked e -> line.on(PEOPLE, e.by(), (e.ticked() ? "ticks " : "unticks ") + e.item());
            case Event.RoleTaken e -> line.on(PEOPLE, e.by(), "takes the role " + e.role() + " " + e.note());
            case Event.RoleHandedOver e ->
                line.on(
                        PEOPLE,
                        e.by(),
                        "hands the role " + e.role() + " from " + e.from() + " to " + e.to() + ": " + e.note());
            case Event.RoleReleased e ->
                line.on(PEOPLE, e.by(), "releases the role " + e.role() + " of " + e.from() + " " + e.note());
            case Event.IncidentClosed e -> line.on(PEOPLE, e.by(), "closes the incident: " + e.cause());
            case Event.DrillMarked e -> drill(line, e);
            case Event.Configured _,
                    Event.EngineStarted _,
                    Event.EngineStopped _,
                    Event.FactsGathered _,
                    Event.TimerRang _,
                    Event.InterruptionExamined _,
                    Event.ItemMeasured _ -> Optional.empty();
        };
    }

    private static Optional<TimelineEntry> approved(Line line, Event.PlanApproved e) {
        var why = e.reason().map(words -> ": " + words).orElse("");
        return line.on(PEOPLE, e.by(), "approves plan " + e.planHash() + why);
    }

    private static Optional<TimelineEntry> drill(Line line, Event.DrillMarked e) {
        var told = e.announced()
                .map(a -> List.of("from " + a.from() + " to " + a.to(), "participants and announcement: " + a.note()))
                .orElse(List.of());
        var by = e.announced().map(a -> a.by()).or(e::by);
        var text = e.drill() ? "drill " + e.scenario() : "drill over: " + e.scenario();
        return line.on(by.isPresent() ? PEOPLE : COORDINATOR, Tone.NEUTRAL, by.orElse("drill"), text, "", told);
    }

    private static Optional<TimelineEntry> verdict(Line line, Verdict v) {
        return line.on(
                QUORUM, tone(v.health()), v.site().value(), words(v), v.health().code(), votes(v));
    }

    private static Optional<TimelineEntry> turned(Line line, Event.CheckTurned e) {
        var seen = List.of("seen by " + e.checker());
        return line.on(CHECKS, tone(e.to()), e.check().label(), e.evidence(), e.to().code(), seen);
    }

    private static Optional<TimelineEntry> muted(Line line, Event.CheckMuted e) {
        var words = "mutes " + e.check().label() + " until " + e.until().truncatedTo(ChronoUnit.SECONDS) + ": "
                + e.reason();
        return line.on(PEOPLE, Tone.NEUTRAL, e.by(), words, "", List.of("looked after by " + e.owner()));
    }

    private static Optional<TimelineEntry> decided(Line line, Event.DecisionMade e) {
        var evidence = new ArrayList<>(told(e.happened(), e.corrects()));
        evidence.add("reason: " + e.reason());
        e.alternatives().ifPresent(a -> evidence.add("alternatives: " + a));
        return written(line, e.by(), e.decision(), "decision", evidence);
    }

    private static Optional<TimelineEntry> reported(Line line, Event.ConditionReported e) {
        var evidence = new ArrayList<>(told(e.happened(), e.corrects()));
        e.facts().forEach(f -> evidence.add("measured " + f.measuredAt() + ": " + f.text()));
        evidence.add("actions: " + e.actions());
        evidence.add("needs: " + e.needs());
        return written(line, e.by(), e.condition(), "condition", evidence);
    }

    private static Optional<TimelineEntry> written(
            Line line, String by, String text, String kind, List<String> evidence) {
        return line.on(PEOPLE, Tone.NEUTRAL, by, text, kind, evidence);
    }

    /// The other clock of something written, and what it replaces.
    private static List<String> told(Optional<Instant> happened, Optional<Long> corrects) {
        return Stream.concat(
                        happened.map(t -> "happened " + t.truncatedTo(ChronoUnit.SECONDS)).stream(),
                        corrects.map(seq -> "corrects entry " + seq).stream())
                .toList();
    }

    private static Optional<TimelineEntry> moved(Line line, Event.PropagationMoved e) {
        var words = e.moved() + " of " + e.answering() + " answering resolvers new";
        var share = e.answering() == 0 ? 0.0 : (double) e.moved() / e.answering();
        return line.on(DNS, Tone.TRANSITION, e.record(), words, String.valueOf(share), List.of(e.asked() + " asked"));
    }

    private static Optional<TimelineEntry> drift(Line line, Event.DriftSeen e) {
        var tone = e.drifts() ? Tone.DEGRADED : Tone.NEUTRAL;
        var subject = e.provider() + " " + e.record();
        return line.on(DNS, tone, subject, e.evidence(), e.drifts() ? "drift" : "match", List.of());
    }

    /// What is proven for the first time, or again, is no news.
    private static Optional<TimelineEntry> proof(Line line, Event.ProofTaken e) {
        var proven = e.verdict().equals("proven");
        var quiet = e.before().filter(e.verdict()::equals).isPresent()
                || e.before().isEmpty() && (proven || e.verdict().equals("not-measured"));
        if (quiet) {
            return Optional.empty();
        }
        var subject = e.site().map(s -> s + " ").orElse("") + e.subject();
        var words = "readiness, " + e.proof() + ": " + e.value();
        return line.on(
                COORDINATOR,
                proven ? Tone.NEUTRAL : Tone.DEGRADED,
                subject.strip(),
                words,
                e.verdict(),
                List.of(e.how()));
    }

    private static String active(Event.ActiveSiteSeen e) {
        return e.site().map(s -> s.value()).orElse("active site");
    }

    /// The common parts of a line.
    private record Line(Recorded r) {
        Optional<TimelineEntry> on(Lane lane, String subject, String text) {
            return on(lane, Tone.NEUTRAL, subject, text.strip(), "", List.of());
        }

        Optional<TimelineEntry> on(
                Lane lane, Tone tone, String subject, String text, String value, List<String> evidence) {
            var kind = r.event().getClass().getSimpleName();
            return Optional.of(new TimelineEntry(
                    r.seq(), r.at(), r.recordedAt(), lane, tone, kind, subject, text, value, evidence));
        }
    }

    private static Optional<TimelineEntry> ended(Line line, Event.StepEnded e) {
        return switch (e.result()) {
            case StepResult.Done(var detail, var evidence) ->
                line.on(STEPS, Tone.NEUTRAL, e.step().value(), detail, "done", evidence);
            case StepResult.Failed f ->
                line.on(STEPS, Tone.UNHEALTHY, e.step().value(), f.detail(), "failed", f.evidence());
        };
    }

    private static Optional<TimelineEntry> ordered(Line line, Event.MoveOrdered e) {
        var evidence = new ArrayList<String>();
        evidence.add("plan " + e.plan().hash());
        e.rules().forEach(r -> evidence.add(r.standing() + " " + r.rule().title() + ": " + r.evidence()));
        e.acceptedWarnings().forEach(w -> evidence.add("accepted warning: " + w));
        e.overridden().forEach(o -> evidence.add("overridden rule: " + o));
        var plan = e.plan();
        var text = "orders: " + plan.verb().title() + " from " + plan.from() + " to " + plan.to() + ": " + e.reason();
        return line.on(PEOPLE, Tone.NEUTRAL, e.by(), text, "", evidence);
    }

    private static Optional<TimelineEntry> ordered(Line line, Event.AmendmentOrdered e) {
        var evidence = new ArrayList<String>();
        evidence.add("plan " + e.plan().hash());
        e.plan().steps().forEach(s -> evidence.add(s.title()));
        return line.on(
                PEOPLE, Tone.NEUTRAL, e.by(), "orders: " + e.plan().verb().title() + ": " + e.reason(), "", evidence);
    }

    private static String words(Verdict v) {
        return v.health() + " " + v.agreeing() + "/" + v.votes().size() + (v.flapping() ? ", flapping" : "") + ": "
                + v.because();
    }

    private static List<String> votes(Verdict v) {
        return v.votes().stream()
                .map(x -> x.checker() + " " + x.health() + ": " + x.evidence())
                .toList();
    }

    private static Tone tone(Health health) {
        return switch (health) {
            case HEALTHY -> Tone.HEALTHY;
            case DEGRADED -> Tone.DEGRADED;
            case UNHEALTHY -> Tone.UNHEALTHY;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static Tone tone(FailoverState phase) {
        return switch (phase) {
            case FAILING_OVER, RECOVERING -> Tone.TRANSITION;
            case FAILED_OVER -> Tone.DEGRADED;
            case ACTIVE, RECOVERED -> Tone.NEUTRAL;
        };
    }
}
