// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.check.CheckId;
import dev.bascule.dns.ProviderId;
import dev.bascule.failover.drill.Announcement;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened to a deployment, as it stands in the journal. The names of these records and of their parts
/// are stored: they may be added to, never renamed. People are named by `by`.
public sealed interface Event {
    /// What is told of one incident. It decides nothing about the deployment.
    sealed interface OfIncident extends Event {
        String incident();
    }

    /// What this process is configured to do; `digest` identifies the configuration file.
    record Configured(Setup setup, String digest) implements Event {}

    /// An engine began to lead this deployment; everything measured before is old.
    record EngineStarted(String by, String version) implements Event {}

    record EngineStopped(String by) implements Event {}

    /// The providers were read: the site their records point to, or empty with the reason.
    record ActiveSiteSeen(Optional<SiteId> site, String evidence) implements Event {}

    record VerdictReached(Verdict verdict) implements Event {}

    /// One check changed in the eyes of one checker. It decides nothing; the timeline shows it.
    record CheckTurned(CheckId check, String checker, Health from, Health to, String evidence) implements Event {}

    /// Nobody is to hear of a check until then; `owner` looks after it. It decides nothing: the check counts as
    /// ever.
    record CheckMuted(CheckId check, String owner, String reason, Instant until, String by) implements Event {}

    record CheckUnmuted(CheckId check, String by) implements Event {}

    record AutomationSet(Automation automation, String by, String reason) implements Event {}

    /// Facts for the pending move `request`.
    record FactsGathered(long request, Facts facts) implements Event {}

    /// A wake-up that was asked for: `timer` says which.
    record TimerRang(String timer, long request) implements Event {}

    record CountdownHeld(String by, String reason) implements Event {}

    record CountdownResumed(String by) implements Event {}

    record CountdownHastened(String by, String reason) implements Event {}

    /// A person agrees to the pending plan; the hash ties the approval to what was shown. Older journals hold
    /// no reason.
    record PlanApproved(String planHash, String by, Optional<String> reason) implements Event {}

    /// A person calls off the pending move.
    record PendingDismissed(String by, String reason) implements Event {}

    /// A person orders a plan that was shown to them. `acceptedWarnings` and `overridden` name rules by code.
    record MoveOrdered(
            Plan plan,
            List<RuleResult> rules,
            String by,
            String reason,
            List<String> acceptedWarnings,
            List<String> overridden)
            implements Event {
        public MoveOrdered {
            rules = List.copyOf(rules);
            acceptedWarnings = List.copyOf(acceptedWarnings);
            overridden = List.copyOf(overridden);
        }
    }

    /// A person orders an amendment of records that was shown to them; it is no move.
    record AmendmentOrdered(Plan plan, List<RuleResult> rules, String by, String reason) implements Event {
        public AmendmentOrdered {
            rules = List.copyOf(rules);
        }
    }

    record StepStarted(ExecutionId execution, StepId step, int attempt) implements Event {}

    record StepEnded(ExecutionId execution, StepId step, StepResult result) implements Event {}

    record ExecutionPaused(ExecutionId execution, String by) implements Event {}

    record ExecutionResumed(ExecutionId execution, String by) implements Event {}

    record StepSkipped(ExecutionId execution, StepId step, String by, String reason) implements Event {}

    record AbortOrdered(ExecutionId execution, String by, String reason) implements Event {}

    /// After a restart the world was read: whether the interrupted execution can go on, with the evidence.
    record InterruptionExamined(ExecutionId execution, boolean canGoOn, String evidence) implements Event {}

    /// Resolvers moved: `moved` of `answering` give the new values, `asked` were asked.
    record PropagationMoved(String record, int moved, int answering, int asked) implements Event {}

    /// A provider or the world differs from what is desired, or agrees again.
    record DriftSeen(ProviderId provider, String record, boolean drifts, String evidence) implements Event {}

    /// A proof that a site could take over came to another result than before, or is a day old. `proof` and the
    /// verdicts are codes; `site` is empty where it is about a provider and so about every site.
    record ProofTaken(
            String proof,
            Optional<SiteId> site,
            String subject,
            Optional<String> before,
            String verdict,
            String value,
            String how)
            implements Event {}

    /// This process was late or its clock jumped; evidence about us, not about a target.
    record OwnTroubleSeen(String evidence) implements Event {}

    record IncidentAcknowledged(String incident, String by) implements OfIncident {}

    /// A note in an incident: `kind` is note or update; older journals hold decisions and handovers so, too. A
    /// correction names the entry it corrects; `happened` is there when it was not now.
    record NoteAdded(
            String incident,
            String by,
            String role,
            String kind,
            String text,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {}

    /// What a person decided and why; `alternatives` were weighed and left.
    record DecisionMade(
            String incident,
            String by,
            String role,
            String decision,
            String reason,
            Optional<String> alternatives,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {}

    /// Condition, actions and needs in a person's words, with the measurements that were quoted.
    record ConditionReported(
            String incident,
            String by,
            String role,
            String condition,
            String actions,
            String needs,
            List<Quoted> facts,
            Optional<Long> corrects,
            Optional<Instant> happened)
            implements OfIncident {
        public ConditionReported {
            facts = List.copyOf(facts);
        }
    }

    /// A measurement as it was quoted, with the time at which it was measured.
    record Quoted(String text, Instant measuredAt) {}

    /// Everybody is promised the next update of an incident by then.
    record UpdatePromised(String incident, Instant due, String by) implements OfIncident {}

    record ItemTicked(String incident, String item, boolean ticked, String by) implements OfIncident {}

    /// A measured checklist item changed by itself.
    record ItemMeasured(String incident, String item, boolean ticked, String evidence) implements OfIncident {}

    /// `by` takes a role. Older journals hold hand-overs so, too: who held it before holds it no more.
    record RoleTaken(String incident, String role, String by, String note) implements OfIncident {}

    record RoleHandedOver(String incident, String role, String from, String to, String note, String by)
            implements OfIncident {}

    /// Nobody has the role from now on.
    record RoleReleased(String incident, String role, String from, String note, String by) implements OfIncident {}

    record IncidentClosed(String incident, String by, String cause) implements OfIncident {}

    /// Says that what follows is an exercise, or that a person ends it, with the reason as its `scenario`. What
    /// a person announced moves real users; without it a scenario breaks things on purpose. A drill that
    /// was announced ends by itself when users are home again, and no mark says so.
    record DrillMarked(boolean drill, String scenario, Optional<String> by, Optional<Announcement> announced)
            implements Event {}
}
