// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The incidents of one deployment as a fold of its journal. An incident opens when the active site is
/// UNHEALTHY by quorum or when a move begins that answers no open one, and stays open until a person closes it.
/// A planned switch is an entry of its own, whatever else is open.
public record IncidentBook(State state, List<Incident> incidents, boolean isDrill, Optional<Instant> firstSign) {
    public static final IncidentBook EMPTY = new IncidentBook(State.EMPTY, List.of(), false, Optional.empty());

    public IncidentBook {
        incidents = List.copyOf(incidents);
    }

    /// What people look after now: the newest incident that is not closed, a planned switch only where there is
    /// no other.
    public Optional<Incident> open() {
        return notClosed()
                .filter(i -> !i.isPlanned())
                .findFirst()
                .or(() -> notClosed().findFirst());
    }

    private Stream<Incident> notClosed() {
        return incidents.stream().filter(i -> i.status() != Incident.Status.CLOSED);
    }

    public IncidentBook observe(Recorded r) {
        var next = Decider.replay(state, r.event(), r.at());
        var drill = r.event() instanceof Event.DrillMarked d ? d.drill() : isDrill;
        var begun = next.execution()
                .filter(x -> !Optional.of(x.id()).equals(state.execution().map(Execution::id)));
        var book = new IncidentBook(next, incidents, drill, firstSign(r)).openIfLost(state, r);
        return begun.map(x -> book.withMove(x, r)).orElse(book).grown(r);
    }

    private IncidentBook openIfLost(State before, Recorded r) {
        return r.event() instanceof Event.VerdictReached(var v)
                        && isAboutActive(before, v)
                        && v.health() == Health.UNHEALTHY
                        && notClosed().allMatch(Incident::isPlanned)
                ? opened(
                        r,
                        r.stream() + ": " + v.site() + " UNHEALTHY",
                        Optional.of(v.site()),
                        onset(v),
                        Optional.of(r.at()))
                : this;
    }

    /// Files a move that has just begun: under the incident that it answers, or as one of its own.
    private IncidentBook withMove(Execution x, Recorded r) {
        var plan = x.plan();
        var answered = notClosed().filter(i -> i.isAnsweredBy(plan)).findFirst();
        if (answered.isPresent()) {
            return with(answered.get(), answered.get().filing(x));
        }
        var title = r.stream() + ": " + plan.verb().title().toLowerCase(Locale.ROOT) + " from " + plan.from() + " to "
                + plan.to();
        var book = opened(r, title, Optional.of(plan.from()), r.at(), Optional.empty());
        return book.with(book.incidents.getFirst(), book.incidents.getFirst().filing(x));
    }

    /// When the check that speaks against the site began to fail, or the first sign of another, whichever came
    /// first.
    private Instant onset(Verdict v) {
        var cause = v.cause().map(c -> c.since()).orElse(v.since());
        return firstSign.filter(cause::isAfter).orElse(cause);
    }

    private IncidentBook opened(
            Recorded r, String title, Optional<SiteId> from, Instant onset, Optional<Instant> detected) {
        var milestones = new Milestones(
                onset,
                detected,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var incident = new Incident(
                "INC-%04d".formatted(r.seq()),
                new DeploymentId(r.stream()),
                title,
                Incident.Status.OPEN,
                isDrill,
                from,
                Optional.empty(),
                milestones,
                Optional.empty(),
                Standings.NONE,
                List.of(),
                List.of(),
                "",
                r.seq(),
                0);
        return new IncidentBook(
                state, Stream.concat(Stream.of(incident), incidents.stream()).toList(), isDrill, firstSign);
    }

    private IncidentBook grown(Recorded r) {
        var book = this;
        for (var incident : notClosed().toList()) {
            book = book.with(incident, grow(incident, r));
        }
        return book;
    }

    private Incident grow(Incident i, Recorded r) {
        var people = isToldOf(i, r.event()) ? IncidentPeople.apply(i, r) : i;
        var moved = state.execution()
                .filter(x -> i.execution().map(Execution::id).equals(Optional.of(x.id())))
                .map(x -> withExecution(people, x, r));
        return recoveredByItself(moved.orElse(people), r);
    }

    /// Which of several incidents a person means who names none: with an order the one it is filed under, with
    /// a countdown the one that people look after.
    private boolean isToldOf(Incident i, Event event) {
        if (event instanceof Event.MoveOrdered order) {
            var hash = order.plan().hash();
            return i.execution().filter(x -> x.planHash().equals(hash)).isPresent() || i.isAnsweredBy(order.plan());
        }
        var ofCountdown = event instanceof Event.CountdownHeld
                || event instanceof Event.CountdownHastened
                || event instanceof Event.PlanApproved;
        return !ofCountdown || open().filter(o -> o.id().equals(i.id())).isPresent();
    }

    private static Incident withExecution(Incident i, Execution x, Recorded r) {
        var m = i.milestones();
        var published = allDone(x, Action.SwitchDns.class);
        var propagated = allDone(x, Action.AwaitResolvers.class);
        var restored = switch (x.status()) {
            case COMPLETED, COMPLETED_WITH_EXCEPTIONS -> x.endedAt();
            case RUNNING, PAUSED_BY_FAILED_STEP, PAUSED_BY_OPERATOR, ABORTING, ROLLING_BACK, ROLLED_BACK, FAILED ->
                Optional.<Instant>empty();
        };
        var milestones = new Milestones(
                m.onset(),
                m.detected(),
                m.acknowledged(),
                m.started().or(() -> Optional.of(x.startedAt())),
                m.dnsPublished().or(() -> published),
                m.propagated().or(() -> propagated),
                m.restoredSince(x.startedAt(), restored),
                m.closed());
        var mitigated = restored.isPresent() && i.status() != Incident.Status.CLOSED;
        var forward = x.plan().verb() != Verb.FAIL_BACK;
        return new Incident(
                i.id(),
                i.deployment(),
                forward && restored.isPresent() ? title(i, x) : i.title(),
                mitigated ? Incident.Status.MITIGATED : i.status(),
                i.isDrill(),
                i.from().or(() -> Optional.of(x.plan().from())),
                forward ? Optional.of(x.plan().to()) : i.to(),
                milestones,
                Optional.of(x),
                i.checklist(),
                i.notes(),
                i.participants(),
                i.cause(),
                i.firstSeq(),
                i.lastSeq());
    }

    private static String title(Incident i, Execution x) {
        var how = x.plan().verb() == Verb.SWITCH_OVER ? " switched over from " : " failed over from ";
        return i.deployment() + how + x.plan().from() + " to " + x.plan().to();
    }

    private Incident recoveredByItself(Incident i, Recorded r) {
        var healthy = r.event() instanceof Event.VerdictReached(var v)
                && v.health() == Health.HEALTHY
                && isAboutActive(state, v)
                && i.execution().isEmpty()
                && i.milestones().restored().isEmpty();
        if (!healthy) {
            return i;
        }
        var m = i.milestones();
        return IncidentPeople.with(
                i,
                Incident.Status.MITIGATED,
                new Milestones(
                        m.onset(),
                        m.detected(),
                        m.acknowledged(),
                        m.started(),
                        m.dnsPublished(),
                        m.propagated(),
                        Optional.of(r.at()),
                        m.closed()));
    }

    private static Optional<Instant> allDone(Execution x, Class<? extends Action> kind) {
        var mine = x.runs().stream()
                .filter(run -> kind.isInstance(run.step().action()))
                .toList();
        var done = !mine.isEmpty() && mine.stream().allMatch(run -> run.status() == StepStatus.DONE);
        return done ? mine.stream().flatMap(run -> run.endedAt().stream()).max(Instant::compareTo) : Optional.empty();
    }

    private IncidentBook with(Incident before, Incident after) {
        var changed = incidents.stream()
                .map(i -> i.id().equals(before.id()) ? after : i)
                .toList();
        return new IncidentBook(state, changed, isDrill, firstSign);
    }

    /// When a check of the active site turned from HEALTHY, as long as its site has not recovered.
    private Optional<Instant> firstSign(Recorded r) {
        if (r.event() instanceof Event.CheckTurned t
                && t.check().site().isPresent()
                && t.check().site().equals(state.active())) {
            return t.from() == Health.HEALTHY ? firstSign.or(() -> Optional.of(r.at())) : firstSign;
        }
        var calm = r.event() instanceof Event.VerdictReached(var v)
                && v.health() == Health.HEALTHY
                && isAboutActive(state, v);
        return calm ? Optional.empty() : firstSign;
    }

    private static boolean isAboutActive(State state, Verdict v) {
        return state.active().equals(Optional.of(v.site()));
    }
}
