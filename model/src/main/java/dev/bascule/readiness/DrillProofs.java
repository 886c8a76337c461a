// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import java.time.Instant;
import java.util.Optional;

/// The proofs that practice gives: a rehearsal that arrived counts until the next is due.
final class DrillProofs {
    private DrillProofs() {}

    static Proof of(DrillDue due, Instant now) {
        var kind = switch (due.rehearsal()) {
            case DRILL -> ProofKind.DRILL;
            case DR_TEST -> ProofKind.DR_TEST;
        };
        var run = new Remedy("Run a drill…", Remedy.Way.WIZARD, due.site().value());
        var how = switch (due.rehearsal()) {
            case DRILL -> "a move to " + due.site() + " that arrived, once a month";
            case DR_TEST -> "a move to " + due.site() + " and home again, once a quarter";
        };
        if (due.lastTried().isEmpty()) {
            return new Proof(kind, "", ProofVerdict.NOT_MEASURED, "never", how, Optional.empty(), Optional.of(run));
        }
        var last = due.lastTried().get();
        if (due.hasFailed()) {
            return new Proof(
                    kind,
                    "",
                    ProofVerdict.FAILED,
                    "the last one ended " + last.ending().code(),
                    how,
                    Optional.of(last.endedAt()),
                    Optional.of(last.incident()
                            .map(i -> new Remedy("Open " + i, Remedy.Way.INCIDENT, i))
                            .orElse(run)));
        }
        var overdue = due.isOverdue(now);
        return new Proof(
                kind,
                "",
                overdue ? ProofVerdict.NOT_PROVEN : ProofVerdict.PROVEN,
                overdue ? "overdue" : "arrived",
                how,
                Optional.of(last.endedAt()),
                overdue ? Optional.of(run) : Optional.empty());
    }
}
