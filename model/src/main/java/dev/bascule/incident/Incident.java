// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;

/// Everything about one incident, projected from the journal: what happened between `firstSeq` and `lastSeq` (0
/// while open), when, who did what, and how the checklists stand. `isDrill` marks rehearsals.
public record Incident(
        String id,
        DeploymentId deployment,
        String title,
        Status status,
        boolean isDrill,
        Optional<SiteId> from,
        Optional<SiteId> to,
        Milestones milestones,
        Optional<Execution> execution,
        List<ItemStanding> checklist,
        List<Note> notes,
        List<Participant> participants,
        String cause,
        long firstSeq,
        long lastSeq) {
    public Incident {
        checklist = List.copyOf(checklist);
        notes = List.copyOf(notes);
        participants = List.copyOf(participants);
    }

    /// Whether it is a planned switch and nothing else: nothing was found to be lost.
    public boolean isPlanned() {
        return milestones.detected().isEmpty()
                && execution
                        .filter(x ->
                                x.plan().verb() == Verb.SWITCH_OVER || x.plan().verb() == Verb.FAIL_BACK)
                        .isPresent();
    }

    /// Whether a move is an answer to this: away from the site in trouble, or home to it again. Moves because
    /// of further losses answer an incident, too; another planned switch is an entry of its own.
    boolean isAnsweredBy(Plan plan) {
        if (isPlanned()) {
            var again = milestones.restored().isEmpty() && from.equals(Optional.of(plan.from()));
            return plan.verb() == Verb.FAIL_BACK
                    ? from.equals(Optional.of(plan.to()))
                    : again && plan.verb() == Verb.SWITCH_OVER;
        }
        return switch (plan.verb()) {
            case FAIL_OVER, ROLL_BACK -> true;
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> false;
            case SWITCH_OVER -> from.equals(Optional.of(plan.from()));
            case FAIL_BACK -> from.equals(Optional.of(plan.from())) || from.equals(Optional.of(plan.to()));
        };
    }

    /// With a move filed under it.
    Incident filing(Execution move) {
        return new Incident(
                id,
                deployment,
                title,
                status,
                isDrill,
                from,
                to,
                milestones,
                Optional.of(move),
                checklist,
                notes,
                participants,
                cause,
                firstSeq,
                lastSeq);
    }

    public Optional<Participant> commander() {
        return participants.stream().filter(p -> p.role().equals("commander")).reduce((a, b) -> b);
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
