// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.Zone;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A provider in memory with one zone. It passes the provider contract suite, and can be told to fail the next
/// reads and writes, before or after they take effect. Safe from any thread.
public final class SimulatedProvider {
    /// One way in which the next write goes wrong; `applied` says whether it takes effect all the same.
    private record Failure(ProblemClass kind, boolean applied) {}

    private final ProviderId id;
    private final String zone;
    private final InstantSource clock;
    private final Map<String, Map<String, RecordSet>> sets = new TreeMap<>();
    private final Map<String, List<String>> others = new TreeMap<>();
    private final Deque<ProblemClass> failingReads = new ArrayDeque<>();
    private final Deque<Failure> failingWrites = new ArrayDeque<>();
    private final List<WriteWarrant> warrants = new ArrayList<>();
    private int writes;

    public SimulatedProvider(ProviderId id, String zone, InstantSource clock) {
        this.id = id;
        this.zone = zone;
        this.clock = clock;
    }

    public DnsReader reader() {
        return new Reader();
    }

    public DnsWriter writer(WriteWarrant warrant) {
        return new Writer(warrant);
    }

    /// Puts a set in place, unseen by clients.
    public synchronized void hold(RecordSet set) {
        sets.computeIfAbsent(set.key().name(), _ -> new TreeMap<>())
                .put(set.key().type().name(), set);
    }

    /// Puts a record of another type beside, such as a CNAME.
    public synchronized void holdOther(String name, String type, String value) {
        others.computeIfAbsent(name + " " + type, _ -> new ArrayList<>()).add(value);
    }

    public synchronized Optional<RecordSet> held(RecordKey key) {
        return Optional.ofNullable(
                sets.getOrDefault(key.name(), Map.of()).get(key.type().name()));
    }

    public synchronized List<String> heldOthers(String name, String type) {
        return List.copyOf(others.getOrDefault(name + " " + type, List.of()));
    }

    public synchronized void failNextRead(ProblemClass kind) {
        failingReads.add(kind);
    }

    public synchronized void failNextWrite(ProblemClass kind, boolean applied) {
        failingWrites.add(new Failure(kind, applied));
    }

    /// How many writes were tried.
    public synchronized int writes() {
        return writes;
    }

    /// The warrants under which writers were made.
    public synchronized List<WriteWarrant> warrants() {
        return List.copyOf(warrants);
    }

    private ProviderException problem(ProblemClass kind, String what) {
        return new ProviderException(
                new ProviderProblem(id, kind, "Simulated provider " + id + ": " + what, Optional.empty()));
    }

    private synchronized Reading look(RecordKey key) {
        var now = clock.instant();
        var failing = failingReads.poll();
        if (failing != null) {
            return new Reading.Failed(
                    key, now, problem(failing, "the reading failed.").problem());
        }
        var cname = heldOthers(key.name(), "CNAME");
        if (!cname.isEmpty()) {
            return new Reading.InTheWay(key, now, key.name() + " is a CNAME to " + cname.getFirst() + ".");
        }
        return held(key)
                .<Reading>map(set -> new Reading.Found(set, now, "", warnings(key)))
                .orElseGet(() -> absent(key));
    }

    private Reading absent(RecordKey key) {
        var wildcard = "*." + key.name().substring(key.name().indexOf('.') + 1);
        return sets.containsKey(wildcard)
                ? new Reading.InTheWay(key, clock.instant(), "Only " + wildcard + " answers for " + key.name() + ".")
                : new Reading.Absent(key, clock.instant());
    }

    private List<String> warnings(RecordKey key) {
        return sets.getOrDefault(key.name(), Map.of()).keySet().stream()
                .filter(type -> !type.equals(key.type().name()))
                .map(type -> key.name() + " has " + type + " records too.")
                .toList();
    }

    private final class Reader implements DnsReader {
        @Override
        public ProviderId provider() {
            return id;
        }

        @Override
        public Zone findZone(String name) throws ProviderException {
            if (!name.equals(zone)) {
                throw problem(ProblemClass.ZONE_MISSING, "there is no zone " + name + ".");
            }
            return new Zone(zone, zone, List.of("ns1." + id + ".test"));
        }

        @Override
        public Duration minimumTtl() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Reading read(RecordKey key) {
            return look(key);
        }
    }

    private final class Writer implements DnsWriter {
        Writer(WriteWarrant warrant) {
            synchronized (SimulatedProvider.this) {
                warrants.add(warrant);
            }
        }

        @Override
        public ProviderId provider() {
            return id;
        }

        @Override
        public Receipt follow(Receipt receipt) {
            return receipt;
        }

        @Override
        public Receipt apply(Change change) throws ProviderException {
            synchronized (SimulatedProvider.this) {
                return compareAndSwap(change);
            }
        }
    }

    private Receipt compareAndSwap(Change change) throws ProviderException {
        var held = expected(change);
        if (held.fulfils(change.after())) {
            return receipt(change, Receipt.Status.UNCHANGED, held, held);
        }
        if (!held.fulfils(change.before())) {
            throw problem(ProblemClass.CONFLICT, "it holds " + held.values() + ".");
        }
        writes++;
        var failure = failingWrites.poll();
        if (failure == null || failure.applied()) {
            hold(change.after());
        }
        if (failure != null) {
            throw problem(failure.kind(), "the write failed.");
        }
        return receipt(change, Receipt.Status.IN_SYNC, held, change.after());
    }

    private RecordSet expected(Change change) throws ProviderException {
        return switch (look(change.before().key())) {
            case Reading.Found found -> found.set();
            case Reading.Absent _ -> throw problem(ProblemClass.RECORD_GONE, "there is no such record.");
            case Reading.InTheWay blocked -> throw problem(ProblemClass.CONFLICT, blocked.what());
            case Reading.Failed failed -> throw new ProviderException(failed.problem());
        };
    }

    private Receipt receipt(Change change, Receipt.Status status, RecordSet held, RecordSet now) {
        return new Receipt(
                change.provider(), "simulated-" + writes, status, clock.instant(), clock.instant(), held, now, "");
    }
}
