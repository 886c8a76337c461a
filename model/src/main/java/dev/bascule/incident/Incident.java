// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything about one incident, projected from the journal: what happened between `firstSeq` and `lastSeq` (0
/// while open), when, who did what, how the checklists stand and how it is led. `drill` is the exercise that it
/// belongs to, as far as that has come.
public record Incident(Subject subject, Course course, Log log, Conduct conduct) {
    /// What it is about: the deployment, the site in trouble and the one that takes over, and the entry that
    /// began it.
    public record Subject(
            String id,
            DeploymentId deployment,
            String title,
            Optional<SiteId> from,
            Optional<SiteId> to,
            Optional<Drill> drill,
            long firstSeq) {
        Subject with(Drill newest) {
            return new Subject(id, deployment, title, from, to, Optional.of(newest), firstSeq);
        }

        Subject moving(String newTitle, Optional<SiteId> newFrom, Optional<SiteId> newTo) {
            return new Subject(id, deployment, newTitle, newFrom, newTo, drill, firstSeq);
        }
    }

    /// How far it has come.
    public record Course(
            Status status, Milestones milestones, Optional<Execution> execution, String cause, long lastSeq) {
        Course with(Status next) {
            return new Course(next, milestones, execution, cause, lastSeq);
        }

        Course with(Milestones next) {
            return new Course(status, next, execution, cause, lastSeq);
        }

        Course filing(Execution move) {
            return new Course(status, milestones, Optional.of(move), cause, lastSeq);
        }

        Course ended(String theCause, long seq) {
            return new Course(status, milestones, execution, theCause, seq);
        }
    }

    /// What people and the engine put down: checklists, notes (newest first), and who took part.
    public record Log(List<ItemStanding> checklist, List<Note> notes, List<Participant> participants) {
        public Log {
            checklist = List.copyOf(checklist);
            notes = List.copyOf(notes);
            participants = List.copyOf(participants);
        }
    }

    public String id() {
        return subject.id();
    }

    public DeploymentId deployment() {
        return subject.deployment();
    }

    public String title() {
        return subject.title();
    }

    public Optional<SiteId> from() {
        return subject.from();
    }

    public Optional<SiteId> to() {
        return subject.to();
    }

    public Optional<Drill> drill() {
        return subject.drill();
    }

    public long firstSeq() {
        return subject.firstSeq();
    }

    public Status status() {
        return course.status();
    }

    public Milestones milestones() {
        return course.milestones();
    }

    public Optional<Execution> execution() {
        return course.execution();
    }

    public String cause() {
        return course.cause();
    }

    public long lastSeq() {
        return course.lastSeq();
    }

    public List<ItemStanding> checklist() {
        return log.checklist();
    }

    public List<Note> notes() {
        return log.notes();
    }

    public List<Participant> participants() {
        return log.participants();
    }

    /// Whether it was practised and is no outage.
    public boolean isDrill() {
        return drill().isPresent();
    }

    /// Whether it is a planned switch and nothing else: nothing was found to be lost.
    public boolean isPlanned() {
        return milestones().detected().isEmpty()
                && execution()
                        .filter(x ->
                                x.plan().verb() == Verb.SWITCH_OVER || x.plan().verb() == Verb.FAIL_BACK)
                        .isPresent();
    }

    /// Whether a move is an answer to this: away from the site in trouble, or home to it again. Moves because
    /// of further losses answer an incident, too; another planned switch is an entry of its own.
    boolean isAnsweredBy(Plan plan) {
        if (isPlanned()) {
            var again = milestones().restored().isEmpty() && from().equals(Optional.of(plan.from()));
            return plan.verb() == Verb.FAIL_BACK
                    ? from().equals(Optional.of(plan.to()))
                    : again && plan.verb() == Verb.SWITCH_OVER;
        }
        return switch (plan.verb()) {
            case FAIL_OVER, ROLL_BACK -> true;
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> false;
            case SWITCH_OVER -> from().equals(Optional.of(plan.from()));
            case FAIL_BACK -> from().equals(Optional.of(plan.from())) || from().equals(Optional.of(plan.to()));
        };
    }

    /// Who commands now.
    public Optional<Tenure> commander() {
        return conduct.roster().holder(Role.COMMANDER);
    }

    /// The role by which a person is known here; somebody who takes part without one is an operator.
    public String roleOf(String name) {
        return conduct.roster().current().stream()
                .filter(t -> t.name().equals(name))
                .map(t -> t.role().code())
                .findFirst()
                .or(() -> participants().stream()
                        .filter(p -> p.name().equals(name))
                        .map(Participant::role)
                        .reduce((_, newest) -> newest))
                .orElse(Participant.OPERATOR);
    }

    /// Who takes part now: those with a role first, in the order of the roles, then the others as they came.
    public List<Participant> people() {
        var leading = conduct.roster().current().stream()
                .map(t -> new Participant(t.name(), t.role().code(), t.since()))
                .toList();
        var others = participants().stream()
                .filter(p -> Role.of(p.role()).isEmpty())
                .filter(p -> leading.stream().noneMatch(l -> l.name().equals(p.name())))
                .toList();
        return Stream.concat(leading.stream(), others.stream()).toList();
    }

    /// What was decided by people and by the engine, newest first.
    public List<Decision> decisions() {
        var written =
                notes().stream().filter(n -> n.kind() == Note.Kind.DECISION).map(Decision::of);
        return Stream.concat(written, conduct.ordered().stream())
                .sorted(Comparator.comparing(Decision::at)
                        .thenComparing(Decision::seq)
                        .reversed())
                .toList();
    }

    /// The newest report of condition, actions and needs that was not corrected.
    public Optional<Note> condition() {
        return notes().stream()
                .filter(n -> n.kind() == Note.Kind.CONDITION && !n.isCorrected())
                .max(Comparator.comparing(Note::at).thenComparing(Note::seq));
    }

    Incident filing(Execution move) {
        return with(course.filing(move));
    }

    Incident with(Drill newest) {
        return with(subject.with(newest));
    }

    Incident with(Milestones milestones) {
        return with(course.with(milestones));
    }

    Incident with(Conduct next) {
        return new Incident(subject, course, log, next);
    }

    Incident withChecklist(List<ItemStanding> checklist) {
        return with(new Log(checklist, log.notes(), log.participants()));
    }

    Incident withNotes(List<Note> notes) {
        return with(new Log(log.checklist(), notes, log.participants()));
    }

    Incident withParticipants(List<Participant> participants) {
        return with(new Log(log.checklist(), log.notes(), participants));
    }

    Incident moving(String title, Optional<SiteId> from, Optional<SiteId> to) {
        return with(subject.moving(title, from, to));
    }

    Incident ended(String cause, long lastSeq) {
        return with(course.ended(cause, lastSeq));
    }

    private Incident with(Subject next) {
        return new Incident(next, course, log, conduct);
    }

    private Incident with(Course next) {
        return new Incident(subject, next, log, conduct);
    }

    private Incident with(Log next) {
        return new Incident(subject, course, next, conduct);
    }

    /// In another state, with the step that led there; nothing changes when it stands there already.
    Incident turned(Status next, String who, String why, Recorded r) {
        return status() == next
                ? this
                : with(course.with(next))
                        .with(conduct.with(new Transition(next, r.seq(), r.at(), r.recordedAt(), who, why)));
    }

    /// OPEN, ACKNOWLEDGED, MITIGATED (users are served again) or CLOSED, in this order.
    public enum Status {
        OPEN("open"),
        ACKNOWLEDGED("acknowledged"),
        MITIGATED("mitigated"),
        CLOSED("closed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
