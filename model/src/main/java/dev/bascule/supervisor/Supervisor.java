// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.check.Observation;
import dev.bascule.client.Refused;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.health.CheckHistory;
import dev.bascule.health.Verdict;
import dev.bascule.health.VerdictChange;
import dev.bascule.incident.Recorded;
import dev.bascule.supervisor.watch.HealthDesk;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/// One deployment's thread of control: takes mail in order, judges observations, has events recorded and hands
/// out their effects. Telling it something returns at once. What a person told and could not be recorded is
/// refused; what the engine itself found out is tried again, so that nothing is lost, with a word about the
/// gap.
public final class Supervisor implements AutoCloseable {
    private static final int BATCH = 256;
    private static final Duration LAST_LETTER = Duration.ofSeconds(2);

    private sealed interface Mail {
        record Told(Event event, Optional<CompletableFuture<Recorded>> answer) implements Mail {}

        record Ordered(List<Told> together) implements Mail {}

        record Observed(Observation observation) implements Mail {}

        record Remembered(List<CheckHistory.Memory> memories) implements Mail {}

        record Recordable(Recorded entry) implements Mail {}

        record Aged() implements Mail {}

        record Leading(Function<State, List<Event>> first) implements Mail {}

        record Stands(Standstill standstill) implements Mail {}
    }

    private final Coordinator coordinator;
    private final HealthDesk health;
    private final Lease lease;
    private final InstantSource clock;
    private final Consumer<List<Recorded>> listener;
    private final BlockingQueue<Mail> mailbox = new LinkedBlockingQueue<>();
    private final List<Mail.Told> unrecorded = new ArrayList<>();
    private final Thread thread;
    private boolean leads;
    private volatile State state;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<EffectRunner> effects = Optional.empty();
    private volatile boolean open = true;

    /// `listener` is called on the supervisor's thread after each change, with the entries just recorded (maybe none).
    public Supervisor(
            Coordinator coordinator,
            HealthDesk health,
            Lease lease,
            InstantSource clock,
            Consumer<List<Recorded>> listener,
            ThreadFactory threads) {
        this.coordinator = coordinator;
        this.health = health;
        this.lease = lease;
        this.clock = clock;
        this.listener = listener;
        this.state = coordinator.state();
        this.thread = threads.newThread(this::work);
    }

    /// Begins to work. Effects of what was told before are handed to `runner`.
    public void start(EffectRunner runner) {
        effects = Optional.of(runner);
        thread.start();
    }

    /// Hands effects to another runner from now on; those handed out before end where they are.
    public void use(EffectRunner runner) {
        effects = Optional.of(runner);
    }

    /// Asks for a standstill, in which everything around this supervisor may be exchanged.
    public Standstill standStill() {
        var standstill = Standstill.asked();
        mailbox.add(new Mail.Stands(standstill));
        return standstill;
    }

    public DeploymentId deployment() {
        return coordinator.deployment();
    }

    public State state() {
        return state;
    }

    /// Why the journal takes no entries at the moment, in words for people.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Tells what the engine found out.
    public void tell(Event event) {
        mailbox.add(new Mail.Told(event, Optional.empty()));
    }

    /// Tells what a person wants; the future ends when it is recorded, or with [Refused].
    public CompletableFuture<Recorded> order(Event event) {
        return order(List.of(event));
    }

    /// The same for events that are recorded together or not at all; the answer is the last one's.
    public CompletableFuture<Recorded> order(List<Event> events) {
        var orders = events.stream()
                .map(e -> new Mail.Told(e, Optional.of(new CompletableFuture<>())))
                .toList();
        mailbox.add(new Mail.Ordered(orders));
        return orders.getLast().answer().orElseThrow();
    }

    public void observe(Observation observation) {
        mailbox.add(new Mail.Observed(observation));
    }

    /// Takes in what an earlier life of this process learned of the checks.
    public void remember(List<CheckHistory.Memory> memories) {
        mailbox.add(new Mail.Remembered(List.copyOf(memories)));
    }

    /// Takes in what the leader recorded, while this process follows.
    public void follow(Recorded entry) {
        mailbox.add(new Mail.Recordable(entry));
    }

    /// Begins to decide, once what was followed before is taken in; `first` says from that state what is told
    /// first.
    public void lead(Function<State, List<Event>> first) {
        mailbox.add(new Mail.Leading(first));
    }

    /// Lets verdicts grow old and tries again what could not be recorded. Called a few times a second.
    public void age() {
        mailbox.add(new Mail.Aged());
    }

    private void work() {
        var batch = new ArrayList<Mail>();
        try {
            while (open) {
                batch.add(mailbox.take());
                mailbox.drainTo(batch, BATCH);
                deliver(batch);
                batch.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(List<Mail> batch) throws InterruptedException {
        var from = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof Mail.Stands(var standstill)) {
                process(batch.subList(from, i));
                stand(standstill);
                from = i + 1;
            }
        }
        process(batch.subList(from, batch.size()));
    }

    private void stand(Standstill standstill) throws InterruptedException {
        standstill.reached().complete(coordinator.state());
        try {
            record(standstill.released().get().stream().map(Supervisor::engine).toList());
        } catch (ExecutionException | CancellationException calledOff) {
            record(List.of());
        }
    }

    private void process(List<Mail> batch) {
        var told = new ArrayList<Mail.Told>(unrecorded);
        unrecorded.clear();
        var now = clock.instant();
        for (var mail : batch) {
            switch (mail) {
                case Mail.Told t -> told.add(t);
                case Mail.Ordered(var together) -> told.addAll(together);
                case Mail.Observed(var observation) -> turned(health.observe(observation, now), told);
                case Mail.Remembered(var memories) -> health.remember(memories);
                case Mail.Aged _ -> turned(health.age(now), told);
                case Mail.Recordable(var entry) -> coordinator.follow(entry);
                case Mail.Leading(var first) -> {
                    leads = true;
                    first.apply(coordinator.state()).forEach(e -> told.add(engine(e)));
                }
                case Mail.Stands _ -> throw new IllegalStateException("A standstill lies between two batches.");
            }
        }
        if (mayDecide()) {
            changedVerdicts().forEach(v -> told.add(engine(new Event.VerdictReached(v))));
        }
        record(told);
    }

    /// A lease alone is not enough: until it leads, this process does not know everything that the former
    /// leader recorded.
    private boolean mayDecide() {
        return leads && lease.isHeld();
    }

    private void turned(List<Event> turns, List<Mail.Told> told) {
        if (mayDecide()) {
            turns.forEach(e -> told.add(engine(e)));
        }
    }

    /// Verdicts that differ from what is recorded in health, tally or flapping; ages and response times alone
    /// are no news.
    private List<Verdict> changedVerdicts() {
        var known = coordinator.state();
        return health.verdicts().stream()
                .filter(v -> known.verdict(v.site())
                        .filter(old -> !VerdictChange.differs(old, v))
                        .isEmpty())
                .toList();
    }

    private static Mail.Told engine(Event event) {
        return new Mail.Told(event, Optional.empty());
    }

    private void record(List<Mail.Told> told) {
        if (told.isEmpty()) {
            published(List.of());
            return;
        }
        if (!mayDecide()) {
            trouble = Optional.empty();
            refuse(
                    told,
                    "This console is read-only: " + lease.holder()
                            + " leads. Give the order there, or close it first.");
            return;
        }
        try {
            var handled = coordinator.handle(told.stream().map(Mail.Told::event).toList(), clock.instant());
            trouble = Optional.empty();
            published(handled.entries());
            handled.effects().forEach(this::run);
            for (int i = 0; i < told.size(); i++) {
                var entry = handled.entries().get(i);
                told.get(i).answer().ifPresent(a -> a.complete(entry));
            }
        } catch (StoreTrouble refused) {
            if (trouble.isEmpty()) {
                unrecorded.add(gap(clock.instant(), refused));
            }
            trouble = Optional.of(String.valueOf(refused.getMessage()));
            told.stream()
                    .filter(t -> t.answer().isEmpty())
                    .filter(Supervisor::isKept)
                    .forEach(unrecorded::add);
            refuse(told, String.valueOf(refused.getMessage()));
        }
    }

    /// The journal says itself from when on it holds nothing; that it is taken shows that recording goes on.
    private static Mail.Told gap(Instant since, StoreTrouble refused) {
        return engine(new Event.OwnTroubleSeen("nothing could be recorded since "
                + since.truncatedTo(ChronoUnit.SECONDS) + ": " + refused.getMessage()));
    }

    /// Verdicts and measures are found out anew; turns of checks, results of steps and answers to effects are
    /// not.
    private static boolean isKept(Mail.Told told) {
        return !(told.event() instanceof Event.VerdictReached) && !(told.event() instanceof Event.ItemMeasured);
    }

    private void refuse(List<Mail.Told> told, String why) {
        told.forEach(t -> t.answer().ifPresent(a -> a.completeExceptionally(new Refused(why))));
        published(List.of());
    }

    private void run(Effect effect) {
        effects.ifPresent(runner -> runner.run(effect));
    }

    private void published(List<Recorded> entries) {
        state = coordinator.state();
        listener.accept(entries);
    }

    /// Stops taking mail and waits a moment for the letter in hand. Effects under way are stopped by whoever
    /// owns their threads.
    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            var _ = thread.getState() == Thread.State.NEW || thread.join(LAST_LETTER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
