// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the engine holds true of one deployment; the fold of its journal.
public record State(Optional<Setup> setup, Standing standing, List<Verdict> verdicts, Motion motion, Memory memory) {
    public static final State EMPTY = new State(
            Optional.empty(),
            new Standing(FailoverState.ACTIVE, Optional.empty(), Automation.APPROVAL, false),
            List.of(),
            new Motion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0),
            new Memory(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));

    /// Where the deployment stands and who may act. `active` is the site its records point to, empty while that
    /// is not known; `running` says that an engine leads it.
    public record Standing(FailoverState phase, Optional<SiteId> active, Automation automation, boolean running) {}

    /// The move that waits, the newest one that has begun, the roll-back of that, and the newest amendment of
    /// records, which is no move and gives way to every one; `counter` numbers them.
    public record Motion(
            Optional<Pending> pending,
            Optional<Execution> execution,
            Optional<Execution> rollback,
            Optional<Execution> amendment,
            long counter) {}

    /// What the past leaves to be heeded: `moves` are starts of automatic failovers, for the daily limit;
    /// `lastEnded` starts the cooldown; `dismissedEpisode` is the beginning of the ill health that a person chose
    /// not to act on; `lowered` are TTLs that wait to be restored; `drill` is the newest drill, ended or not.
    public record Memory(
            List<Instant> moves,
            Optional<Instant> lastEnded,
            Optional<Instant> primaryHealthySince,
            Optional<Instant> dismissedEpisode,
            Optional<Lowered> lowered,
            Optional<Drill> drill) {
        public Memory {
            moves = List.copyOf(moves);
        }
    }

    public State {
        verdicts = List.copyOf(verdicts);
    }

    public FailoverState phase() {
        return standing.phase();
    }

    public Optional<SiteId> active() {
        return standing.active();
    }

    public Automation automation() {
        return standing.automation();
    }

    public boolean running() {
        return standing.running();
    }

    public Optional<Pending> pending() {
        return motion.pending();
    }

    public Optional<Execution> execution() {
        return motion.execution();
    }

    public Optional<Execution> rollback() {
        return motion.rollback();
    }

    public Optional<Execution> amendment() {
        return motion.amendment();
    }

    public Optional<Lowered> lowered() {
        return memory.lowered();
    }

    /// The newest exercise, under way or ended.
    public Optional<Drill> drill() {
        return memory.drill();
    }

    /// Whether what happens now is an exercise, by its mark in the journal.
    public boolean isDrill() {
        return drill().filter(Drill::isUnderWay).isPresent();
    }

    /// The setup as records should be now: with the TTLs that were lowered on purpose.
    public Optional<Setup> setupInForce() {
        return setup.map(s -> lowered().map(l -> l.in(s)).orElse(s));
    }

    long counter() {
        return motion.counter();
    }

    public List<Instant> moves() {
        return memory.moves();
    }

    public Optional<Instant> lastEnded() {
        return memory.lastEnded();
    }

    public Optional<Instant> primaryHealthySince() {
        return memory.primaryHealthySince();
    }

    Optional<Instant> dismissedEpisode() {
        return memory.dismissedEpisode();
    }

    public Optional<Verdict> verdict(SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }

    /// The execution that is under way now: the roll-back if there is one, else the move itself.
    public Optional<Execution> underWay() {
        return rollback()
                .filter(e -> !e.status().isEnded())
                .or(() -> execution().filter(e -> !e.status().isEnded()));
    }

    State withSetup(Optional<Setup> next) {
        return new State(next, standing, verdicts, motion, memory);
    }

    State withVerdicts(List<Verdict> next) {
        return new State(setup, standing, next, motion, memory);
    }

    State withPhase(FailoverState next) {
        return with(new Standing(next, active(), automation(), running()));
    }

    State withActive(Optional<SiteId> next) {
        return with(new Standing(phase(), next, automation(), running()));
    }

    State withAutomation(Automation next) {
        return with(new Standing(phase(), active(), next, running()));
    }

    State withRunning(boolean next) {
        return with(new Standing(phase(), active(), automation(), next));
    }

    State withPending(Optional<Pending> next) {
        return with(new Motion(next, execution(), rollback(), amendment(), counter()));
    }

    State withExecution(Optional<Execution> next) {
        return with(new Motion(pending(), next, rollback(), amendment(), counter()));
    }

    State withRollback(Optional<Execution> next) {
        return with(new Motion(pending(), execution(), next, amendment(), counter()));
    }

    State withCounter(long next) {
        return with(new Motion(pending(), execution(), rollback(), amendment(), next));
    }

    State withMoves(List<Instant> next) {
        return with(new Memory(next, lastEnded(), primaryHealthySince(), dismissedEpisode(), lowered(), drill()));
    }

    State withLastEnded(Optional<Instant> next) {
        return with(new Memory(moves(), next, primaryHealthySince(), dismissedEpisode(), lowered(), drill()));
    }

    State withPrimaryHealthySince(Optional<Instant> next) {
        return with(new Memory(moves(), lastEnded(), next, dismissedEpisode(), lowered(), drill()));
    }

    State withDismissedEpisode(Optional<Instant> next) {
        return with(new Memory(moves(), lastEnded(), primaryHealthySince(), next, lowered(), drill()));
    }

    State withAmendment(Optional<Execution> next) {
        return with(new Motion(pending(), execution(), rollback(), next, counter()));
    }

    State withLowered(Optional<Lowered> next) {
        return with(new Memory(moves(), lastEnded(), primaryHealthySince(), dismissedEpisode(), next, drill()));
    }

    State withDrill(Optional<Drill> next) {
        return with(new Memory(moves(), lastEnded(), primaryHealthySince(), dismissedEpisode(), lowered(), next));
    }

    private State with(Standing next) {
        return new State(setup, next, verdicts, motion, memory);
    }

    private State with(Motion next) {
        return new State(setup, standing, verdicts, next, memory);
    }

    private State with(Memory next) {
        return new State(setup, standing, verdicts, motion, next);
    }
}
