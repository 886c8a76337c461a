// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is to be done after an event is on disk. Effects are data; a runner performs them and what comes of it
/// returns as an event.
public sealed interface Effect {
    /// Read what a move needs to know, by read-only means; comes back as [Event.FactsGathered].
    record GatherFacts(long request) implements Effect {}

    /// Ring at `at`; comes back as [Event.TimerRang].
    record WakeAt(Instant at, String timer, long request) implements Effect {}

    /// Begin a step after `delay`; comes back as [Event.StepStarted], then [Event.StepEnded].
    record RunStep(
            ExecutionId execution,
            String planHash,
            Verb verb,
            SiteId from,
            SiteId to,
            String reason,
            Step step,
            int attempt,
            Duration delay)
            implements Effect {}

    /// Stop what runs for an execution as soon as it can be stopped.
    record StopSteps(ExecutionId execution) implements Effect {}

    /// Read which site the records point to; comes back as [Event.ActiveSiteSeen].
    record ReadActiveSite() implements Effect {}

    /// Read the world that an interrupted execution left; comes back as [Event.InterruptionExamined].
    record ExamineInterruption(ExecutionId execution) implements Effect {}

    /// Tell people: `urgent` when somebody must decide. `about` names the site or execution.
    record Tell(boolean urgent, String sentence, Optional<String> about) implements Effect {}
}
