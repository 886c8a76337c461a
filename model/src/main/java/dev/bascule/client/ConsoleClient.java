// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.check.CheckId;
import dev.bascule.check.Evidence;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.journal.Entry;
import dev.bascule.readiness.Readiness;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Everything a face may ask of the engine. Safe for use from any thread; nothing here blocks for long. Futures
/// end with a [Refused] exception when a command is not carried out, with the reason in words.
public interface ConsoleClient extends AutoCloseable {
    /// The newest picture of everything; never null, never older than the last change.
    Snapshot snapshot();

    /// Calls `listener` after each change with the newest snapshot, on a thread of the engine; it must return
    /// quickly.
    AutoCloseable onChange(Consumer<Snapshot> listener);

    /// Carries out a command; the future ends when it is in the journal, with a sentence about what was
    /// accepted.
    CompletableFuture<String> send(Command command);

    /// Computes the plan for a move with read-only calls, judges every rule and keeps nothing. `to` empty means
    /// the best candidate.
    CompletableFuture<Preview> preview(PreviewRequest request);

    /// The same for an amendment of records. Its `worstCache` is how long after it caches that obey TTLs may go
    /// on as before.
    CompletableFuture<Preview> previewAmendment(AmendmentRequest request);

    /// Entries of the deployment's timeline in `[from, to)`, oldest first, at most `limit` of the newest.
    CompletableFuture<List<TimelineEntry>> timeline(DeploymentId deployment, Instant from, Instant to, int limit);

    /// The deployment's journal from `from` to `to`, with what held when it begins; every moment of it can be
    /// replayed.
    CompletableFuture<History> history(DeploymentId deployment, Instant from, Instant to);

    /// The journal entry with this number as it is kept: what it says, its hash and the one before; empty when
    /// there is none.
    CompletableFuture<Optional<Entry>> entry(long seq);

    /// The last failed exchanges of a check as this process saw them, newest first, without secrets; none when
    /// it saw none fail since its start.
    CompletableFuture<List<Evidence.Exchange>> evidence(CheckId check);

    /// Incidents of the deployment, newest first.
    CompletableFuture<List<Incident>> incidents(DeploymentId deployment);

    CompletableFuture<Optional<Incident>> incident(String id);

    /// Asks name servers and resolvers now; the answer is in the next snapshot of the deployment too.
    CompletableFuture<DnsPicture> measureDns(DeploymentId deployment);

    /// How ready every site is that could become the target, by the proofs taken last; asks nobody.
    CompletableFuture<Readiness> readiness(DeploymentId deployment);

    /// Takes the proofs of one site, or of all, now, and ends with what came of it; [Refused] while a round is
    /// under way. Cancelling the future stops the round: what was proved until then stays.
    CompletableFuture<Readiness> prove(DeploymentId deployment, Optional<SiteId> site);

    /// Verifies the whole hash chain of the journal.
    CompletableFuture<ChainReport> verifyJournal();

    @Override
    void close();
}
