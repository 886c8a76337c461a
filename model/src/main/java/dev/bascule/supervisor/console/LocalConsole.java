// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.check.CheckId;
import dev.bascule.check.Evidence;
import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.ChainReport;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.History;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.client.Refused;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.State;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.Timeline;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.journal.Entry;
import dev.bascule.journal.JournalException;
import dev.bascule.readiness.Readiness;
import dev.bascule.supervisor.Archive;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The front door of an engine in this process. Commands become journal entries; pictures are made from what
/// the posts know.
public final class LocalConsole implements ConsoleClient {
    /// No server has longer than its own patience, which is a second or two.
    private static final Duration PATIENCE_WITH_SERVERS = Duration.ofSeconds(5);

    private final Archive archive;
    private final Evidence evidence;
    private final Supplier<Snapshot.Standing> standing;
    private final Supplier<List<String>> reminders;
    private final Consumer<Command.ProbeNow> probing;
    private final InstantSource clock;
    private final ExecutorService tasks;
    private final Previews previews;
    private final AmendmentPreviews amendmentPreviews;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<DeploymentId, Post> posts = Map.of();
    private volatile Map<DeploymentId, Chronicle> chronicles = Map.of();
    private volatile Snapshot newest;
    private final Runnable closing;

    /// What the console is built upon. `notices` are sentences of the engine that everybody should see;
    /// `past` holds what another store knows of the moves of deployments, by which dry runs are then judged;
    /// `closing` ends it.
    public record Foundation(
            Archive archive,
            Evidence evidence,
            Supplier<Snapshot.Standing> standing,
            Supplier<List<String>> notices,
            Consumer<Command.ProbeNow> probing,
            Map<DeploymentId, State> past,
            InstantSource clock,
            ExecutorService tasks,
            Runnable closing) {}

    public LocalConsole(Foundation foundation) {
        this.archive = foundation.archive();
        this.evidence = foundation.evidence();
        this.standing = foundation.standing();
        this.reminders = foundation.notices();
        this.probing = foundation.probing();
        this.clock = foundation.clock();
        this.tasks = foundation.tasks();
        this.closing = foundation.closing();
        this.previews = new Previews(foundation.past(), clock);
        this.amendmentPreviews = new AmendmentPreviews(clock);
        this.newest = new Snapshot(clock.instant(), standing.get(), List.of(), 0, "", List.of());
    }

    /// A deployment's post and the past that its journal holds; the past counts when the deployment is new
    /// here.
    public record Desk(Post post, List<Recorded> past) {
        public Desk {
            past = List.copyOf(past);
        }
    }

    /// Shows these deployments from now on, in this order, and no others.
    public synchronized void arrange(Map<DeploymentId, Desk> desks) {
        var nextPosts = new LinkedHashMap<DeploymentId, Post>();
        var nextChronicles = new LinkedHashMap<DeploymentId, Chronicle>();
        desks.forEach((id, desk) -> {
            nextPosts.put(id, desk.post());
            var known = Optional.ofNullable(chronicles.get(id));
            nextChronicles.put(id, known.orElseGet(() -> Chronicle.of(desk.past())));
        });
        chronicles = nextChronicles;
        posts = nextPosts;
    }

    /// Takes in entries that were just recorded. Called on supervisors' threads.
    public void recorded(DeploymentId deployment, List<Recorded> entries) {
        var chronicle = chronicles.get(deployment);
        if (chronicle != null && !entries.isEmpty()) {
            chronicle.observe(entries);
        }
    }

    /// Makes a new picture and shows it to the listeners. Called by the engine's pulse, never by two threads at
    /// once.
    public void publish() {
        var now = clock.instant();
        var pictures = new ArrayList<DeploymentPicture>();
        posts.forEach((id, post) -> post.supervisor()
                .state()
                .setup()
                .ifPresent(setup -> pictures.add(Pictures.of(setup, post, chronicle(id), now))));
        var notices = new LinkedHashSet<String>();
        notices.addAll(reminders.get());
        var head = head(notices);
        var snapshot = new Snapshot(now, standing.get(), pictures, head.entries(), head.hash(), List.copyOf(notices));
        newest = snapshot;
        listeners.forEach(l -> l.accept(snapshot));
    }

    /// A journal that cannot be read is told like everything else; the picture goes on with what was known
    /// last.
    private Archive.Head head(Set<String> notices) {
        try {
            return archive.head();
        } catch (JournalException unreadable) {
            notices.add(String.valueOf(unreadable.getMessage()));
            return new Archive.Head(newest.journalEntries(), newest.journalHead());
        }
    }

    /// Measures the checklists of open incidents and tells the supervisors what changed.
    public void measureChecklists() {
        for (var picture : newest.deployments()) {
            var post = Optional.ofNullable(posts.get(picture.deployment().id()));
            post.ifPresent(p -> picture.incident()
                    .map(i -> new ChecklistMeasures(picture, i).changes())
                    .ifPresent(events -> events.forEach(p.supervisor()::tell)));
        }
    }

    @Override
    public Snapshot snapshot() {
        return newest;
    }

    @Override
    public AutoCloseable onChange(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<String> send(Command command) {
        try {
            var supervisor = post(command.deployment()).supervisor();
            var events = Orders.events(
                    command, supervisor.state(), chronicle(command.deployment()).book(), clock.instant());
            if (events.isEmpty()) {
                probing.accept((Command.ProbeNow) command);
                return CompletableFuture.completedFuture("probing now");
            }
            return supervisor.order(events).thenApply(Orders::answer);
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    @Override
    public CompletableFuture<Preview> preview(PreviewRequest request) {
        return ask(() -> previews.compute(post(request.deployment()), request));
    }

    @Override
    public CompletableFuture<Preview> previewAmendment(AmendmentRequest request) {
        return ask(() -> amendmentPreviews.compute(post(request.deployment()), request));
    }

    @Override
    public CompletableFuture<List<TimelineEntry>> timeline(
            DeploymentId deployment, Instant from, Instant to, int limit) {
        return ask(() -> {
            var lines = archive.between(deployment, from, to).stream()
                    .flatMap(r -> Timeline.of(r).stream())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        });
    }

    @Override
    public CompletableFuture<History> history(DeploymentId deployment, Instant from, Instant to) {
        return ask(() -> History.of(archive.all(deployment), from, to));
    }

    @Override
    public CompletableFuture<Optional<Entry>> entry(long seq) {
        return ask(() -> archive.entry(seq));
    }

    @Override
    public CompletableFuture<List<Evidence.Exchange>> evidence(CheckId check) {
        return CompletableFuture.completedFuture(evidence.of(check));
    }

    @Override
    public CompletableFuture<List<Incident>> incidents(DeploymentId deployment) {
        return ask(() -> chronicle(deployment).incidents());
    }

    @Override
    public CompletableFuture<Optional<Incident>> incident(String id) {
        return ask(() -> chronicles.values().stream()
                .flatMap(c -> c.incidents().stream())
                .filter(i -> i.id().equals(id))
                .findFirst());
    }

    @Override
    public CompletableFuture<DnsPicture> measureDns(DeploymentId deployment) {
        return ask(() -> {
            var post = post(deployment);
            var state = post.supervisor().state();
            var setup = state.setupInForce().orElseThrow(() -> new Refused(deployment + " is not configured yet."));
            post.watch().readProviders(setup);
            var active = state.underWay().isPresent() ? Optional.<SiteId>empty() : state.active();
            post.watch().askServers(setup, active, PATIENCE_WITH_SERVERS);
            post.watch().judge(post.supervisor().state());
            return post.dns().picture(setup.policy().propagationShare(), clock.instant());
        });
    }

    @Override
    public CompletableFuture<Readiness> readiness(DeploymentId deployment) {
        return ask(() -> Assessments.of(post(deployment), chronicle(deployment), clock.instant()));
    }

    @Override
    public CompletableFuture<Readiness> prove(DeploymentId deployment, Optional<SiteId> site) {
        return ask(() -> {
            post(deployment).prover().prove(site);
            return Assessments.of(post(deployment), chronicle(deployment), clock.instant());
        });
    }

    @Override
    public CompletableFuture<ChainReport> verifyJournal() {
        return ask(archive::verify);
    }

    private interface Question<T> {
        T answer() throws InterruptedException;
    }

    private <T> CompletableFuture<T> ask(Question<T> question) {
        var answer = new CompletableFuture<T>();
        var asking = tasks.submit(() -> {
            try {
                answer.complete(question.answer());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                answer.completeExceptionally(new Refused("The question was stopped because the engine closes."));
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        answer.whenComplete((_, _) -> stopIfCancelled(answer, asking));
        return answer;
    }

    /// Who does not want an answer any more spares the world the question.
    private static void stopIfCancelled(CompletableFuture<?> answer, Future<?> asking) {
        if (answer.isCancelled()) {
            asking.cancel(true);
        }
    }

    private Post post(DeploymentId deployment) {
        var post = posts.get(deployment);
        if (post == null) {
            throw new Refused("There is no deployment " + deployment + "; there are " + posts.keySet() + ".");
        }
        return post;
    }

    private Chronicle chronicle(DeploymentId deployment) {
        return Optional.ofNullable(chronicles.get(deployment))
                .orElseThrow(() -> new Refused("There is no deployment " + deployment + "."));
    }

    @Override
    public void close() {
        closing.run();
    }
}
