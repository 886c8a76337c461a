// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.drill.Drill;
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
public record IncidentBook(State state, List<Incident> incidents, Optional<Instant> firstSign) {
    public static final IncidentBook EMPTY = new IncidentBook(State.EMPTY, List.of(), Optional.empty());

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

    /// Why this cannot be told of its incident now, and what to do; empty when it can.
    public Optional<String> refusal(Event.OfIncident event) {
        return IncidentRules.refusal(this, event);
    }

    public IncidentBook observe(Recorded r) {
        var next = Decider.replay(state, r.event(), r.at());
        var begun = next.execution()
                .filter(x -> !Optional.of(x.id()).equals(state.execution().map(Execution::id)));
        var book = new IncidentBook(next, incidents, firstSign(r)).openIfLost(state, r);
        return begun.map(x -> book.withMove(x, r)).orElse(book).grown(r, state);
    }

    private IncidentBook openIfLost(State before, Recorded r) {
        return r.event() instanceof Event.VerdictReached(var v)
                        && isAboutActive(before, v)
                        && v.health() == Health.UNHEALTHY
                        && notClosed().allMatch(Incident::isPlanned)
                ? opened(
                        r,
                        new Opening(
                                r.stream() + ": " + v.site() + " UNHEALTHY"
                                        + (real(before).isEmpty() ? "" : " during a drill"),
                                v.site(),
                                onset(v),
                                Optional.of(r.at()),
                                v.site() + " UNHEALTHY: " + v.because() + real(before),
                                state.drill().filter(d -> isScenario(d))))
                : this;
    }

    /// Files a move that has just begun: under the incident that it answers, or as one of its own.
    private IncidentBook withMove(Execution x, Recorded r) {
        var plan = x.plan();
        var answered = notClosed().filter(i -> i.isAnsweredBy(plan)).findFirst();
        if (answered.isPresent()) {
            return with(answered.get(), answered.get().filing(x));
        }
        var drill = state.drill().filter(d -> isScenario(d) || d.hasMoved(x));
        var what = drill.flatMap(Drill::announced)
                .map(a -> a.rehearsal().title())
                .orElse(plan.verb().title().toLowerCase(Locale.ROOT));
        var title = r.stream() + ": " + what + " from " + plan.from() + " to " + plan.to();
        var why = drill.isEmpty() ? "a move began that answers no open incident" : "a drill began";
        var book = opened(r, new Opening(title, plan.from(), r.at(), Optional.empty(), why, drill));
        return book.with(book.incidents.getFirst(), book.incidents.getFirst().filing(x));
    }

    /// A scenario breaks things, so that what is lost belongs to it; a drill breaks nothing.
    private static boolean isScenario(Drill drill) {
        return drill.isUnderWay() && drill.announced().isEmpty();
    }

    /// Nobody may take a loss for part of the drill during which it begins.
    private String real(State before) {
        var isFenced = state.isDrill();
        return before.drill()
                .filter(Drill::isUnderWay)
                .flatMap(Drill::announced)
                .map(a -> "; it began during a drill of " + a.to()
                        + (isFenced ? ", whose own fence may have done it" : " and is no part of it"))
                .orElse("");
    }

    /// When the check that speaks against the site began to fail, or the first sign of another, whichever came
    /// first.
    private Instant onset(Verdict v) {
        var cause = v.cause().map(c -> c.since()).orElse(v.since());
        return firstSign.filter(cause::isAfter).orElse(cause);
    }

    /// With what an incident begins.
    private record Opening(
            String title, SiteId from, Instant onset, Optional<Instant> detected, String why, Optional<Drill> drill) {}

    private IncidentBook opened(Recorded r, Opening opening) {
        var milestones = new Milestones(
                opening.onset(),
                opening.detected(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var step =
                new Transition(Incident.Status.OPEN, r.seq(), r.at(), r.recordedAt(), Transition.ENGINE, opening.why());
        var incident = new Incident(
                new Incident.Subject(
                        "INC-%04d".formatted(r.seq()),
                        new DeploymentId(r.stream()),
                        opening.title(),
                        Optional.of(opening.from()),
                        Optional.empty(),
                        opening.drill(),
                        r.seq()),
                new Incident.Course(Incident.Status.OPEN, milestones, Optional.empty(), "", 0),
                new Incident.Log(Standings.NONE, List.of(), List.of()),
                Conduct.NONE.with(step));
        return new IncidentBook(
                state, Stream.concat(Stream.of(incident), incidents.stream()).toList(), firstSign);
    }

    private IncidentBook grown(Recorded r, State before) {
        var book = drilled();
        for (var incident : book.incidents) {
            if (incident.status() != Incident.Status.CLOSED) {
                book = book.with(incident, grow(incident, r, before));
            } else if (r.event() instanceof Event.OfIncident e && e.incident().equals(incident.id())) {
                book = book.with(incident, IncidentWritings.apply(incident, r));
            }
        }
        return book;
    }

    /// Each story of a drill, closed or not, with the drill as it stands.
    private IncidentBook drilled() {
        return state.drill()
                .map(drill -> new IncidentBook(
                        state,
                        incidents.stream()
                                .map(i -> i.drill().filter(drill::isSame).isPresent() ? i.with(drill) : i)
                                .toList(),
                        firstSign))
                .orElse(this);
    }

    private Incident grow(Incident i, Recorded r, State before) {
        var people = isToldOf(i, r.event()) ? IncidentPeople.apply(IncidentWritings.apply(i, r), r) : i;
        var moved = state.execution()
                .filter(x -> i.execution().map(Execution::id).equals(Optional.of(x.id())))
                .map(x -> withExecution(people, x, r))
                .orElse(people);
        var stands = restoredByItself(lostAgain(moved, r), r);
        return Decided.of(before, state, r)
                .filter(_ -> isDecidedFor(i, before))
                .map(d -> stands.with(stands.conduct().with(d)))
                .orElse(stands);
    }

    /// What is decided belongs to the incident whose move is under way, else to the one that people look after.
    private boolean isDecidedFor(Incident i, State before) {
        return before.underWay()
                .or(state::underWay)
                .map(x -> i.execution().map(Execution::id).equals(Optional.of(x.id())))
                .orElse(open().map(Incident::id).equals(Optional.of(i.id())));
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
        var forward = x.plan().verb() != Verb.FAIL_BACK;
        var published = allDone(x, Action.SwitchDns.class);
        var propagated = allDone(x, Action.AwaitResolvers.class);
        var ends = isCompleted(x)
                && i.execution().filter(IncidentBook::isCompleted).isEmpty();
        var milestones = new Milestones(
                m.onset(),
                m.detected(),
                m.acknowledged(),
                m.started().or(() -> Optional.of(x.startedAt())),
                m.dnsPublished().or(() -> published),
                m.propagated().or(() -> propagated),
                ends && (forward || m.restored().isEmpty())
                        ? m.restoredSince(x.startedAt(), x.endedAt())
                        : m.restored(),
                m.closed());
        var from = i.from().or(() -> Optional.of(x.plan().from()));
        var title = forward && isCompleted(x) ? title(i, x) : i.title();
        var moved = i.moving(title, from, forward ? Optional.of(x.plan().to()) : i.to())
                .with(milestones)
                .filing(x);
        var why = x.plan().verb().title() + " to " + x.plan().to() + " completed";
        return ends && i.status() != Incident.Status.CLOSED
                ? moved.turned(Incident.Status.MITIGATED, Transition.ENGINE, why, r)
                : moved;
    }

    private static boolean isCompleted(Execution x) {
        return switch (x.status()) {
            case COMPLETED, COMPLETED_WITH_EXCEPTIONS -> true;
            case RUNNING, PAUSED_BY_FAILED_STEP, PAUSED_BY_OPERATOR, ABORTING, ROLLING_BACK, ROLLED_BACK, FAILED ->
                false;
        };
    }

    private static String title(Incident i, Execution x) {
        if (i.drill().flatMap(Drill::announced).isPresent()) {
            return i.title();
        }
        var how = x.plan().verb() == Verb.SWITCH_OVER ? " switched over from " : " failed over from ";
        return i.deployment() + how + x.plan().from() + " to " + x.plan().to();
    }

    /// Users are served again although no move ended with them at its target.
    private Incident restoredByItself(Incident i, Recorded r) {
        var healthy = r.event() instanceof Event.VerdictReached(var v)
                && v.health() == Health.HEALTHY
                && isAboutActive(state, v)
                && state.underWay().isEmpty()
                && i.milestones().restored().isEmpty()
                && i.status() != Incident.Status.CLOSED;
        if (!healthy) {
            return i;
        }
        var why = state.active().map(Object::toString).orElse("the active site") + " HEALTHY again";
        return i.with(i.milestones().restored(Optional.of(r.at())))
                .turned(Incident.Status.MITIGATED, Transition.ENGINE, why, r);
    }

    /// What was mitigated did not last: the site that carries users now is lost.
    private Incident lostAgain(Incident i, Recorded r) {
        var lost = r.event() instanceof Event.VerdictReached(var v)
                && v.health() == Health.UNHEALTHY
                && isAboutActive(state, v)
                && i.status() == Incident.Status.MITIGATED
                && !i.isPlanned();
        if (!lost) {
            return i;
        }
        var why = state.active().map(Object::toString).orElse("the active site") + ", which carries users, UNHEALTHY";
        var before = i.milestones().acknowledged().isPresent() ? Incident.Status.ACKNOWLEDGED : Incident.Status.OPEN;
        return i.with(i.milestones().restored(Optional.empty())).turned(before, Transition.ENGINE, why, r);
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
        return new IncidentBook(state, changed, firstSign);
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
