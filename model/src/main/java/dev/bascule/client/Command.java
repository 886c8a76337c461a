// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.check.CheckId;
import dev.bascule.failover.Event;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.rule.Automation;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person orders. `by` is the person's name; reasons are kept in the journal.
public sealed interface Command {
    DeploymentId deployment();

    String by();

    /// What a person puts on record. It moves nothing and begins nothing, so it needs no engine.
    sealed interface Written extends Command {}

    /// What a person does in one incident; it is refused when the incident does not stand so that it can be
    /// done.
    sealed interface OfIncident extends Written {
        String incident();
    }

    record SetAutomation(DeploymentId deployment, Automation automation, String by, String reason) implements Command {}

    record Hold(DeploymentId deployment, String by, String reason) implements Command {}

    record ResumeCountdown(DeploymentId deployment, String by) implements Command {}

    record Hasten(DeploymentId deployment, String by, String reason) implements Command {}

    record ApprovePending(DeploymentId deployment, String planHash, String by, String reason) implements Command {}

    record DismissPending(DeploymentId deployment, String by, String reason) implements Command {}

    /// Starts the plan of a preview. It is refused when the preview has expired, when a rule fails that is not
    /// in
    /// `overridden`, or when a warning is not in `acceptedWarnings` (both by rule code).
    record Execute(
            DeploymentId deployment,
            Preview preview,
            String by,
            String reason,
            List<String> acceptedWarnings,
            List<String> overridden)
            implements Command {
        public Execute {
            acceptedWarnings = List.copyOf(acceptedWarnings);
            overridden = List.copyOf(overridden);
        }
    }

    /// Starts a drill: the mark and the planned switch that `move` shows stand in the journal together, or
    /// neither does. `note` tells who takes part and was told. Refused where the way is not from the active
    /// site by a planned switch, or while something real is open.
    record RunDrill(Execute move, Rehearsal rehearsal, String note) implements Command {
        @Override
        public DeploymentId deployment() {
            return move.deployment();
        }

        @Override
        public String by() {
            return move.by();
        }
    }

    /// Ends a drill where it stands; users stay where they are.
    record EndDrill(DeploymentId deployment, String by, String reason) implements Command {}

    /// Starts the amendment of a preview, as it was shown; refused as a move is.
    record Amend(DeploymentId deployment, Preview preview, String by, String reason) implements Command {}

    record Pause(DeploymentId deployment, ExecutionId execution, String by) implements Command {}

    record Resume(DeploymentId deployment, ExecutionId execution, String by) implements Command {}

    record Skip(DeploymentId deployment, ExecutionId execution, StepId step, String by, String reason)
            implements Command {}

    record Abort(DeploymentId deployment, ExecutionId execution, String by, String reason) implements Command {}

    record ProbeNow(DeploymentId deployment, Optional<String> check, String by) implements Command {}

    /// Nobody is to hear of the check until then, at most 30 days ahead; it is measured and counts as ever.
    record Mute(CheckId check, String owner, String reason, Instant until, String by) implements Written {
        @Override
        public DeploymentId deployment() {
            return check.deployment();
        }
    }

    record Unmute(CheckId check, String by) implements Written {
        @Override
        public DeploymentId deployment() {
            return check.deployment();
        }
    }

    record Acknowledge(DeploymentId deployment, String incident, String by) implements OfIncident {}

    /// Adds a note; `kind` is note or update. `corrects` names the entry that it replaces, `happened` when it
    /// was if not now.
    record AddNote(
            DeploymentId deployment,
            String incident,
            String by,
            String role,
            String kind,
            String text,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {}

    record MakeDecision(
            DeploymentId deployment,
            String incident,
            String by,
            String role,
            String decision,
            String reason,
            Optional<String> alternatives,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {}

    /// Reports condition, actions and needs; `facts` are the measurements that the person let stand.
    record ReportCondition(
            DeploymentId deployment,
            String incident,
            String by,
            String role,
            String condition,
            String actions,
            String needs,
            List<Event.Quoted> facts,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {
        public ReportCondition {
            facts = List.copyOf(facts);
        }
    }

    /// Promises the next update by then; a later promise takes its place.
    record PromiseUpdate(DeploymentId deployment, String incident, Instant due, String by) implements OfIncident {}

    record Tick(DeploymentId deployment, String incident, String item, boolean ticked, String by)
            implements OfIncident {}

    /// `by` takes a role that nobody has.
    record TakeRole(DeploymentId deployment, String incident, String role, String by, String note)
            implements OfIncident {}

    /// A role goes to somebody else; the commander's not without a note.
    record HandOverRole(DeploymentId deployment, String incident, String role, String to, String note, String by)
            implements OfIncident {}

    record ReleaseRole(DeploymentId deployment, String incident, String role, String note, String by)
            implements OfIncident {}

    record CloseIncident(DeploymentId deployment, String incident, String by, String cause) implements OfIncident {}
}
