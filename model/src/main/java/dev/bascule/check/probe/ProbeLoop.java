// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Evidence;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import dev.bascule.check.Vantage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs every check of every vantage point on time: spread over its interval, never twice at once, and no more
/// at a time than allowed. One thread ticks and owns all that changes; probes run on workers. It notices when
/// it was held up or the clock was set, says so, and then holds no failure of that time against a target.
/// Started once, closed once.
public final class ProbeLoop implements AutoCloseable {
    static final Duration TICK = Duration.ofMillis(20);
    static final Duration LATE = Duration.ofMillis(500);
    /// Shorter stalls are ordinary; longer ones may make a short patience run out.
    static final Duration STALL = Duration.ofMillis(50);

    private static final int STALLS_KEPT = 32;

    private static final Logger LOG = LoggerFactory.getLogger(ProbeLoop.class);

    private final Map<CheckType, Probe> probes = new HashMap<>();
    private final InstantSource clock;
    private final ProbeThreads threads;
    private final ProbeSink sink;
    private final Semaphore slots;
    private final PriorityQueue<Round> queue = new PriorityQueue<>(Comparator.comparing(Round::dueAt));
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Queue<CheckId> asked = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Optional<Map<CheckId, List<Round>>>> replacing =
            new AtomicReference<>(Optional.empty());
    private final Map<Round.Place, Round> leaving = new HashMap<>();
    private final AtomicReference<Optional<Future<?>>> ticking = new AtomicReference<>(Optional.empty());
    private Optional<Instant> lastTick = Optional.empty();
    private Instant busySaid = Instant.EPOCH;
    private volatile Map<CheckId, List<Round>> rounds;
    private volatile List<LateTick> stalls = List.of();
    private volatile boolean closed;

    private record Ended(Round round, Instant began, Instant at) {}

    public ProbeLoop(
            List<Vantage> vantages, List<Probe> probes, InstantSource clock, ProbeThreads threads, ProbeSink sink) {
        this.clock = clock;
        this.threads = threads;
        this.sink = sink;
        this.slots = new Semaphore(threads.parallel());
        probes.forEach(probe -> this.probes.put(probe.type(), probe));
        rounds = roundsOf(vantages);
    }

    private Map<CheckId, List<Round>> roundsOf(List<Vantage> vantages) {
        var all = new LinkedHashMap<CheckId, List<Round>>();
        for (var vantage : vantages) {
            for (var check : vantage.checks()) {
                if (!probes.containsKey(check.type())) {
                    throw new IllegalArgumentException(
                            "No probe for " + check.type() + " checks such as " + check.id());
                }
                all.computeIfAbsent(check.id(), _ -> new ArrayList<>()).add(new Round(vantage.checker(), check));
            }
        }
        return all;
    }

    /// Runs these checks instead, from the next tick on. An unchanged one keeps its place in time; a changed
    /// one waits until a run of the old one has ended, whose result is dropped. Any thread.
    public void replace(List<Vantage> vantages) {
        replacing.set(Optional.of(roundsOf(vantages)));
    }

    public void start() {
        var tick = threads.ticker().scheduleWithFixedDelay(this::tickSafely, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        ticking.getAndSet(Optional.of(tick)).ifPresent(before -> before.cancel(false));
    }

    /// Runs a check at the next tick, from every vantage point that is not at it already; says how many points
    /// there are, 0 for a check that is not known.
    public int probeNow(CheckId check) {
        var points = rounds.getOrDefault(check, List.of()).size();
        if (points > 0) {
            asked.add(check);
        }
        return points;
    }

    /// Starts no more probes; what those under way find is not reported any more.
    @Override
    public void close() {
        closed = true;
        ticking.getAndSet(Optional.empty()).ifPresent(tick -> tick.cancel(false));
    }

    void tick() {
        var now = clock.instant();
        if (lastTick.isEmpty()) {
            rounds.values().forEach(list -> list.forEach(round -> enter(round, now)));
        }
        replacing.getAndSet(Optional.empty()).ifPresent(next -> turnOver(next, now));
        lastTick.ifPresent(last -> noticeTime(last.plus(TICK), now));
        lastTick = Optional.of(now);
        for (var done = ended.poll(); done != null; done = ended.poll()) {
            ended(done, now);
        }
        for (var id = asked.poll(); id != null; id = asked.poll()) {
            rounds.getOrDefault(id, List.of()).forEach(round -> hasten(round, now));
        }
        startDue(now);
    }

    private void enter(Round round, Instant now) {
        if (!leaving.containsKey(round.place())) {
            round.open(now);
            queue.add(round);
        }
    }

    /// A round that left while it ran makes room for the one that has its place now.
    private void ended(Ended done, Instant now) {
        var round = done.round();
        if (!round.isRetired()) {
            round.ended(done.began(), done.at());
            queue.add(round);
        } else if (leaving.remove(round.place(), round)) {
            rounds.getOrDefault(round.check.id(), List.of()).stream()
                    .filter(r -> r.place().equals(round.place()))
                    .forEach(r -> enter(r, now));
        }
    }

    private void turnOver(Map<CheckId, List<Round>> next, Instant now) {
        var before = new HashMap<Round.Place, Round>();
        rounds.values().forEach(list -> list.forEach(r -> before.put(r.place(), r)));
        var entering = new ArrayList<Round>();
        for (var list : next.values()) {
            list.replaceAll(fresh -> {
                var old = before.get(fresh.place());
                if (old != null && old.check.equals(fresh.check)) {
                    before.remove(fresh.place());
                    return old;
                }
                entering.add(fresh);
                return fresh;
            });
        }
        before.values().forEach(this::retire);
        rounds = next;
        entering.forEach(round -> enter(round, now));
    }

    private void retire(Round round) {
        round.retire();
        queue.remove(round);
        if (round.isRunning()) {
            leaving.put(round.place(), round);
        }
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.error("A tick of the checks failed; the next one goes on. Please report this.", e);
        }
    }

    private void noticeTime(Instant expected, Instant now) {
        if (now.isAfter(expected.plus(STALL))) {
            noticeStall(new LateTick(expected, now, LateTick.Reason.PAUSED));
        } else if (now.isBefore(expected.minus(LATE))) {
            var waiting = List.copyOf(queue);
            queue.clear();
            waiting.forEach(round -> round.realign(now));
            queue.addAll(waiting);
            noticeStall(new LateTick(expected, now, LateTick.Reason.CLOCK_BACK));
        }
    }

    private void hasten(Round round, Instant now) {
        if (queue.remove(round)) {
            round.hasten(now);
            queue.add(round);
        }
    }

    private void startDue(Instant now) {
        for (var next = queue.peek(); next != null && !next.dueAt().isAfter(now) && !closed; next = queue.peek()) {
            if (!slots.tryAcquire()) {
                sayBusy(next, now);
                return;
            }
            var round = queue.remove();
            round.began();
            try {
                threads.workers().execute(() -> run(round));
            } catch (RejectedExecutionException e) {
                slots.release();
                ended.add(new Ended(round, now, now));
                LOG.warn("The probe threads take no more work, {} was not run: {}", round.check.id(), e.getMessage());
            }
        }
    }

    private void sayBusy(Round waiting, Instant now) {
        var interval = waiting.check.interval();
        if (now.isAfter(waiting.dueAt().plus(interval)) && now.isAfter(busySaid.plus(interval))) {
            busySaid = now;
            sink.lateTicks().accept(new LateTick(waiting.dueAt(), now, LateTick.Reason.SLOTS_BUSY));
        }
    }

    /// People hear of long ones; short ones matter to probes whose patience is short.
    private void noticeStall(LateTick stall) {
        var kept = new ArrayList<>(stalls.subList(Math.max(0, stalls.size() + 1 - STALLS_KEPT), stalls.size()));
        kept.add(stall);
        stalls = List.copyOf(kept);
        if (stall.late().abs().compareTo(LATE) > 0) {
            sink.lateTicks().accept(stall);
        }
    }

    private void run(Round round) {
        var began = clock.instant();
        try {
            var result = probed(round, began);
            if (!closed && !round.isRetired()) {
                report(round, began, result);
            }
        } catch (RuntimeException e) {
            LOG.error("A result of {} could not be taken in. Please report this.", round.check.id(), e);
        } finally {
            slots.release();
            ended.add(new Ended(round, began, clock.instant()));
        }
    }

    private ProbeResult probed(Round round, Instant began) {
        ProbeResult result;
        try {
            var probe = probes.get(round.check.type());
            result = Objects.requireNonNull(probe).run(round.check);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The probe of {} broke. Please report this.", round.check.id(), e);
            }
            return ours("the probe itself broke: " + e.getClass().getSimpleName(), Duration.ZERO);
        }
        return switch (result.outcome()) {
            case Outcome.Passed _ -> result;
            case Outcome.Failed(var error, var detail) ->
                isDoubtful(error, round, began)
                        ? ours("held up while probing, so this does not count: " + detail, result.took())
                        : result;
        };
    }

    private static ProbeResult ours(String words, Duration took) {
        return new ProbeResult(new Outcome.Failed(ErrorClass.INTERNAL, words), took, Optional.empty());
    }

    /// A failure is doubtful when the probe ran far past its own limit, or when time ran out while this process
    /// stood still for a good part of it. A refusal is a refusal, however late it is heard.
    private boolean isDoubtful(ErrorClass error, Round round, Instant began) {
        var patience = round.check.timeout();
        var ran = Duration.between(began, clock.instant());
        if (ran.isNegative() || ran.compareTo(patience.multipliedBy(2).plusSeconds(1)) > 0) {
            return true;
        }
        var ofTime = error == ErrorClass.TIMEOUT || error == ErrorClass.DNS;
        return ofTime
                && stalls.stream()
                        .filter(stall -> stall.cameAt().isAfter(began))
                        .anyMatch(stall -> stall.late().abs().compareTo(patience.dividedBy(4)) >= 0);
    }

    private void report(Round round, Instant began, ProbeResult result) {
        var observation = new Observation(round.check.id(), round.checker, began, result.took(), result.outcome());
        result.exchange().ifPresent(text -> sink.evidence().keep(new Evidence.Exchange(observation, text)));
        sink.observations().accept(observation);
    }
}
