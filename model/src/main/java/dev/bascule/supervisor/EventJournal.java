// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.client.ChainReport;
import dev.bascule.failover.Event;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Recorded;
import dev.bascule.journal.Canonical;
import dev.bascule.journal.Chain;
import dev.bascule.journal.Draft;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.journal.RecordCodec;
import dev.bascule.journal.UnreadableEntryException;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events in the journal: each entry holds the event, what was decided on it and the state it led to. Safe from
/// any thread.
public final class EventJournal implements Recorder, Archive {
    private static final String EVENT = "event";
    private static final String BECAUSE = "because";
    private static final String PHASE = "phase";

    private final Journal journal;
    private final Lease lease;
    private final RecordCodec<Event> codec = RecordCodec.of(Event.class);

    public EventJournal(Journal journal, Lease lease) {
        this.journal = journal;
        this.lease = lease;
    }

    @Override
    public List<Recorded> record(List<Decided> decided) throws StoreTrouble {
        try {
            var entries = journal.append(decided.stream().map(this::draft).toList());
            var recorded = new ArrayList<Recorded>();
            for (int i = 0; i < entries.size(); i++) {
                var d = decided.get(i);
                recorded.add(recorded(entries.get(i), d.event(), d.because(), d.phase()));
            }
            return recorded;
        } catch (JournalException refused) {
            throw new StoreTrouble(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Draft draft(Decided d) {
        var payload = Canonical.Fields.of(Map.of(
                EVENT, codec.encode(d.event()),
                BECAUSE, new Canonical.Text(d.because()),
                PHASE, new Canonical.Text(d.phase().code())));
        return new Draft(d.deployment().value(), d.at(), codec.kind(d.event()), payload, lease.token());
    }

    /// What an entry says; for those who follow what another process appends.
    public Recorded read(Entry entry) {
        var fields = entry.payload().values();
        var event = fields.get(EVENT) instanceof Canonical.Fields f ? f : Canonical.Fields.of(Map.of());
        return recorded(entry, event(entry, event), text(entry, BECAUSE), phase(text(entry, PHASE)));
    }

    private Event event(Entry entry, Canonical.Fields fields) {
        try {
            return codec.decode(entry.kind(), fields);
        } catch (UnreadableEntryException unknown) {
            throw new JournalException(
                    JournalException.Reason.DAMAGED,
                    "Entry " + entry.seq() + " of the journal says something that this version does not know ("
                            + unknown.getMessage()
                            + "). Nothing was deleted and nothing is done automatically. Start the newer Bascule that wrote it, or another store.",
                    unknown);
        }
    }

    private static Recorded recorded(Entry entry, Event event, String because, FailoverState phase) {
        return new Recorded(entry.seq(), entry.stream(), entry.at(), entry.recordedAt(), event, because, phase);
    }

    private static String text(Entry entry, String field) {
        return entry.payload().values().get(field) instanceof Canonical.Text(var value) ? value : "";
    }

    private static FailoverState phase(String code) {
        for (var state : FailoverState.values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        return FailoverState.ACTIVE;
    }

    @Override
    public List<Recorded> all(DeploymentId deployment) {
        return journal.fold(deployment.value(), new ArrayList<Recorded>(), (all, entry) -> {
            all.add(read(entry));
            return all;
        });
    }

    @Override
    public List<Recorded> after(DeploymentId deployment, long seq) {
        return journal.read(deployment.value(), seq, Journal.PAGE).stream()
                .map(this::read)
                .toList();
    }

    @Override
    public List<Recorded> between(DeploymentId deployment, Instant from, Instant to) {
        return all(deployment).stream()
                .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
                .toList();
    }

    @Override
    public Optional<Entry> entry(long seq) {
        return journal.read(seq - 1, 1).stream().filter(e -> e.seq() == seq).findFirst();
    }

    @Override
    public ChainReport verify() {
        return switch (journal.verify(dev.bascule.journal.Head.EMPTY)) {
            case Chain.Verdict.Intact(var head) -> new ChainReport(head.seq(), true, head.hash(), Optional.empty());
            case Chain.Verdict.Broken broken ->
                new ChainReport(
                        broken.lastGood().seq(), false, broken.lastGood().hash(), Optional.of(broken.why()));
        };
    }

    @Override
    public Archive.Head head() {
        var head = journal.head();
        return new Archive.Head(head.seq(), head.hash());
    }
}
