// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.Receipt.Status;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.RecordWriter.Acceptance;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Changes a record set in the order that every provider gets: compare, write, read back. When the outcome is
/// unknown it reads first; if the old values are still there it tries once more, and anything else stops it.
public final class GuardedWriter<N> implements DnsWriter {
    /// After these the world may be as wanted although the provider said no, or said nothing.
    private static final Set<ProblemClass> READ_FIRST = Set.of(
            ProblemClass.OUTCOME_UNKNOWN, ProblemClass.DUPLICATE, ProblemClass.RECORD_GONE, ProblemClass.CONFLICT);

    private static final int READ_BACKS = 3;

    private final RecordReader<N> reader;
    private final RecordWriter<N> writer;
    private final WriteWarrant warrant;
    private final Transport transport;
    private final Problems problems;

    public GuardedWriter(
            RecordReader<N> reader,
            RecordWriter<N> writer,
            WriteWarrant warrant,
            Transport transport,
            Problems problems) {
        this.reader = reader;
        this.writer = writer;
        this.warrant = warrant;
        this.transport = transport;
        this.problems = problems;
    }

    private record Held<N>(RecordSet set, String version, N records) {}

    @Override
    public ProviderId provider() {
        return reader.provider();
    }

    @Override
    public Receipt follow(Receipt receipt) throws ProviderException {
        return writer.follow(receipt);
    }

    @Override
    public Receipt apply(Change change) throws ProviderException {
        var sentAt = transport.clock().instant();
        var held = held(change);
        if (held.set().fulfils(change.after())) {
            return receipt(
                    sentAt, change, held, held, new Acceptance("", Status.UNCHANGED, "It already was as wanted."));
        }
        requireExpected(held, change);
        requireTtl(change);
        try {
            return verified(sentAt, held, change, writer.write(held.records(), change, warrant));
        } catch (ProviderException refused) {
            return settled(sentAt, held, change, refused);
        }
    }

    private Receipt settled(Instant sentAt, Held<N> held, Change change, ProviderException refused)
            throws ProviderException {
        if (!READ_FIRST.contains(refused.problem().kind())) {
            throw refused;
        }
        var now = heldAfter(change, refused);
        if (now.set().fulfils(change.after())) {
            return receipt(
                    sentAt,
                    change,
                    held,
                    now,
                    new Acceptance("", Status.HELD, "The answer was lost; the values are there."));
        }
        if (refused.problem().kind() != ProblemClass.OUTCOME_UNKNOWN || !isExpected(now, change)) {
            throw contradiction(refused, change, now);
        }
        transport.await(transport.writing().first(), refused);
        return again(sentAt, now, change);
    }

    /// The one guarded retry. Its own outcome is read too, since a retry may be refused because the first try
    /// worked.
    private Receipt again(Instant sentAt, Held<N> held, Change change) throws ProviderException {
        try {
            return verified(sentAt, held, change, writer.write(held.records(), change, warrant));
        } catch (ProviderException refused) {
            if (!READ_FIRST.contains(refused.problem().kind())) {
                throw refused;
            }
            var now = heldAfter(change, refused);
            if (now.set().fulfils(change.after())) {
                return receipt(sentAt, change, held, now, new Acceptance("", Status.HELD, "The first try had worked."));
            }
            throw contradiction(refused, change, now);
        }
    }

    /// Reads until the provider shows what it accepted; a list may lag behind a write for a moment.
    private Receipt verified(Instant sentAt, Held<N> held, Change change, Acceptance accepted)
            throws ProviderException {
        var unseen = problems.of(
                ProblemClass.OUTCOME_UNKNOWN,
                changing(change),
                "it was accepted, but the read-back shows other values");
        for (int look = 1; look <= READ_BACKS; look++) {
            var now = heldAfter(change, unseen);
            if (now.set().fulfils(change.after())) {
                return receipt(sentAt, change, held, now, accepted);
            }
            if (look < READ_BACKS) {
                transport.await(transport.writing().first().multipliedBy(look), unseen);
            }
        }
        throw unseen;
    }

    /// A receipt names what was held before the whole change, also when this call only finished an interrupted
    /// one.
    private Receipt receipt(Instant sentAt, Change change, Held<N> held, Held<N> now, Acceptance accepted) {
        boolean halfway = accepted.status() != Status.UNCHANGED && !held.set().fulfils(change.before());
        return new Receipt(
                provider(),
                accepted.id(),
                accepted.status(),
                sentAt,
                transport.clock().instant(),
                halfway ? change.before() : held.set(),
                now.set(),
                accepted.detail());
    }

    private Held<N> held(Change change) throws ProviderException {
        var key = change.before().key();
        var seen = reader.see(key);
        return switch (seen.reading()) {
            case Reading.Found found ->
                new Held<>(found.set(), found.version(), seen.records().orElseThrow());
            case Reading.Absent _ ->
                throw problems.of(ProblemClass.RECORD_GONE, changing(change), "the zone has no " + key);
            case Reading.InTheWay blocked -> throw problems.of(ProblemClass.CONFLICT, changing(change), blocked.what());
            case Reading.Failed failed -> throw new ProviderException(failed.problem());
        };
    }

    private Held<N> heldAfter(Change change, ProviderException reason) throws ProviderException {
        try {
            return held(change);
        } catch (ProviderException unreadable) {
            unreadable.addSuppressed(reason);
            throw problems.of(
                    ProblemClass.OUTCOME_UNKNOWN,
                    changing(change),
                    "the outcome is not known and cannot be read: "
                            + unreadable.problem().message());
        }
    }

    private boolean isExpected(Held<N> held, Change change) {
        return held.set().fulfils(change.before()) && isOfVersion(held, change)
                || writer.isHalfway(held.records(), change);
    }

    private boolean isOfVersion(Held<N> held, Change change) {
        return change.version().map(held.version()::equals).orElse(true);
    }

    private void requireExpected(Held<N> held, Change change) throws ProviderException {
        if (!isExpected(held, change)) {
            throw problems.of(ProblemClass.CONFLICT, changing(change), difference(change, held));
        }
    }

    private void requireTtl(Change change) throws ProviderException {
        var least = reader.minimumTtl();
        var ttl = change.after().ttl();
        if (!ttl.equals(change.before().ttl()) && ttl.compareTo(least) < 0) {
            throw problems.of(
                    ProblemClass.INVALID,
                    changing(change),
                    "TTL " + ttl.toSeconds() + " s is below the " + least.toSeconds() + " s that it takes");
        }
    }

    private ProviderException contradiction(ProviderException refused, Change change, Held<N> now) {
        var failure = problems.of(
                refused.problem().kind(),
                changing(change),
                difference(change, now) + "; before that: " + refused.problem().message());
        failure.addSuppressed(refused);
        return failure;
    }

    private static String changing(Change change) {
        return "changing " + change.after().key() + " in zone "
                + change.after().key().zone();
    }

    private String difference(Change change, Held<N> now) {
        var edited = now.set().fulfils(change.before()) && !isOfVersion(now, change)
                ? "; the values are the same, yet somebody edited the record since it was read"
                : "";
        return "wanted " + text(change.after()) + ", expected " + text(change.before()) + ", found " + text(now.set())
                + edited;
    }

    private static String text(RecordSet set) {
        Duration ttl = set.ttl();
        return String.join(", ", set.values()) + " (TTL " + ttl.toSeconds() + ")";
    }
}
