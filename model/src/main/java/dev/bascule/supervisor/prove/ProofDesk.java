// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.readiness.Proving;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.readiness.TakenProof;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The proofs of one deployment as this process took them or found them in its journal, and the round under
/// way. Safe from any thread.
public final class ProofDesk {
    /// What did not change is recorded again after this time, so that a restart finds no evidence older than
    /// that.
    private static final Duration RECORDED_AGAIN = Duration.ofDays(1);

    private final Map<TakenProof.Key, TakenProof> recorded;
    private ReadinessLog log;
    private Optional<Proving> proving = Optional.empty();
    private Optional<Instant> begun = Optional.empty();

    /// `past` is what the journal holds.
    public ProofDesk(ReadinessLog past) {
        this.log = past;
        this.recorded = new HashMap<>(past.proofs());
    }

    public synchronized ReadinessLog log() {
        return log;
    }

    public synchronized Optional<Proving> proving() {
        return proving;
    }

    /// When this process last began a round; empty before the first.
    synchronized Optional<Instant> begun() {
        return begun;
    }

    /// Refused while another round is under way: two at once would ask everybody twice.
    synchronized void begin(int of, Instant now) {
        if (proving.isPresent()) {
            throw new Refused("Proofs are being taken already, " + proving.get().done() + " of "
                    + proving.get().of() + ". Wait for them, or stop that round first.");
        }
        begun = Optional.of(now);
        proving = Optional.of(new Proving(now, 0, of, ""));
    }

    synchronized void now(String what) {
        proving = proving.map(p -> new Proving(p.since(), p.done(), p.of(), what));
    }

    synchronized void oneDone() {
        proving = proving.map(p -> new Proving(p.since(), p.done() + 1, p.of(), p.now()));
    }

    synchronized void end() {
        proving = Optional.empty();
    }

    /// Takes in a proof; the event that is to be recorded of it, if it is news.
    synchronized Optional<Event> took(TakenProof taken) {
        log = log.with(taken);
        var before = Optional.ofNullable(recorded.get(taken.key()));
        var known = before.filter(b -> b.verdict() == taken.verdict())
                .filter(b -> taken.at().isBefore(b.at().plus(RECORDED_AGAIN)));
        if (known.isPresent()) {
            return Optional.empty();
        }
        recorded.put(taken.key(), taken);
        return Optional.of(new Event.ProofTaken(
                taken.kind().code(),
                taken.site(),
                taken.subject(),
                before.map(b -> b.verdict().code()),
                taken.verdict().code(),
                taken.value(),
                taken.how()));
    }
}
