// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.plan.Execution;
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
