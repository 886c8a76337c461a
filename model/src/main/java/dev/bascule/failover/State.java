// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the engine holds true of one deployment; the fold of its journal. `active` is the site its
/// records point to, empty while that is not known. `moves` are starts of automatic failovers, for the daily
/// limit; `lastEnded` starts the cooldown; `dismissedEpisode` is the beginning of the ill health that a person
/// chose not to act on.
public record State(
        Optional<Setup> setup,
        FailoverState phase,
        Optional<SiteId> active,
        Automation automation,
        List<Verdict> verdicts,
        Optional<Pending> pending,
        Optional<Execution> execution,
        Optional<Execution> rollback,
        List<Instant> moves,
        Optional<Instant> lastEnded,
        Optional<Instant> primaryHealthySince,
        Optional<Instant> dismissedEpisode,
        boolean running,
        long counter) {
    public static final State EMPTY = new State(
            Optional.empty(),
            FailoverState.ACTIVE,
            Optional.empty(),
            Automation.APPROVAL,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            0);

    public State {
        verdicts = List.copyOf(verdicts);
        moves = List.copyOf(moves);
    }

    public Optional<Verdict> verdict(SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }

    /// The execution that is under way now: the roll-back if there is one, else the move itself.
    public Optional<Execution> underWay() {
        return rollback.filter(e -> !e.status().isEnded())
                .or(() -> execution.filter(e -> !e.status().isEnded()));
    }

    State withSetup(Optional<Setup> next) {
        return new State(
                next,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withPhase(FailoverState next) {
        return new State(
                setup,
                next,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withActive(Optional<SiteId> next) {
        return new State(
                setup,
                phase,
                next,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withAutomation(Automation next) {
        return new State(
                setup,
                phase,
                active,
                next,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withVerdicts(List<Verdict> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                next,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withPending(Optional<Pending> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                next,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withExecution(Optional<Execution> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                next,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withRollback(Optional<Execution> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                next,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withMoves(List<Instant> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                next,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withLastEnded(Optional<Instant> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                next,
                primaryHealthySince,
                dismissedEpisode,
                running,
                counter);
    }

    State withPrimaryHealthySince(Optional<Instant> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                next,
                dismissedEpisode,
                running,
                counter);
    }

    State withDismissedEpisode(Optional<Instant> next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                next,
                running,
                counter);
    }

    State withRunning(boolean next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                next,
                counter);
    }

    State withCounter(long next) {
        return new State(
                setup,
                phase,
                active,
                automation,
                verdicts,
                pending,
                execution,
                rollback,
                moves,
                lastEnded,
                primaryHealthySince,
                dismissedEpisode,
                running,
                next);
    }
}
