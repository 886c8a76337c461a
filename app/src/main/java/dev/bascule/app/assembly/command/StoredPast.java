// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.ChainReport;
import dev.bascule.client.History;
import dev.bascule.client.Snapshot;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.Timeline;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.journal.Canonical;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.store.Holder;
import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.ReadOnlyStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.NoLease;
import dev.bascule.supervisor.console.Recollection;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The past of every deployment in one store, folded from its journal when it is asked for. A store that cannot
/// be read is a [Failure].
final class StoredPast implements Ports.Past {
    private final ReadOnlyStore store;
    private final EventJournal events;

    private StoredPast(ReadOnlyStore store) {
        this.store = store;
        this.events = new EventJournal(store.journal(), new NoLease());
    }

    static StoredPast open(Path file, InstantSource clock) {
        return new StoredPast(told(() -> ReadOnlyStore.open(file, clock)));
    }

    @Override
    public List<Incident> incidents() {
        return told(this::byDeployment).values().stream()
                .flatMap(past -> new Recollection(past).incidents().stream())
                .sorted(Comparator.comparing((Incident i) -> i.milestones().onset())
                        .reversed())
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(DeploymentId deployment, Instant from, Instant to) {
        return told(() -> events.between(deployment, from, to)).stream()
                .flatMap(r -> Timeline.of(r).stream())
                .toList();
    }

    @Override
    public History history(DeploymentId deployment) {
        var all = told(() -> events.all(deployment));
        return History.of(
                all,
                Instant.EPOCH,
                all.isEmpty() ? Instant.EPOCH : all.getLast().at());
    }

    @Override
    public List<Ports.Line> newest(int limit) {
        var journal = store.journal();
        return told(() -> journal.read(Math.max(0, journal.head().seq() - limit), limit)).stream()
                .map(this::line)
                .toList();
    }

    /// An entry that cannot be read at all breaks the chain like one that was changed.
    @Override
    public ChainReport verify() {
        try {
            return events.verify();
        } catch (JournalException unreadable) {
            return new ChainReport(0, false, "", Optional.of(String.valueOf(unreadable.getMessage())));
        } catch (StoreException unreadable) {
            throw failure(unreadable);
        }
    }

    /// How everything stood when it was recorded last, and who leads now.
    Snapshot recorded(Instant now, String configuration) {
        var leader = told(store::leader).map(Holder::toString).orElse(Snapshot.Standing.NOBODY);
        var standing = new Snapshot.Standing(false, leader, "", false, configuration, List.of(), Optional.empty());
        var pictures = told(this::byDeployment).values().stream()
                .flatMap(past -> new Recollection(past).picture(now).stream())
                .toList();
        var head = told(events::head);
        return new Snapshot(now, standing, pictures, head.entries(), head.hash(), List.of());
    }

    Mutes mutes(DeploymentId deployment) {
        return told(() -> new Recollection(events.all(deployment)).mutes());
    }

    ReadinessLog readiness(DeploymentId deployment) {
        return told(() -> new Recollection(events.all(deployment)).readiness());
    }

    private Ports.Line line(Entry entry) {
        var recorded = events.read(entry);
        var sentence = Timeline.of(recorded).stream()
                .map(line -> (line.subject() + " " + line.text()).strip())
                .collect(Collectors.joining("; "));
        return new Ports.Line(entry, person(entry), sentence.isEmpty() ? recorded.because() : sentence);
    }

    /// Events that a person ordered say by whom.
    private static String person(Entry entry) {
        return entry.payload().values().get("event") instanceof Canonical.Fields event
                        && event.values().get("by") instanceof Canonical.Text(var name)
                ? name
                : "";
    }

    private Map<String, List<Recorded>> byDeployment() {
        var all = new LinkedHashMap<String, List<Recorded>>();
        var page = store.journal().read(0, Journal.PAGE);
        while (!page.isEmpty()) {
            page.forEach(
                    e -> all.computeIfAbsent(e.stream(), _ -> new ArrayList<>()).add(events.read(e)));
            page = store.journal().read(page.getLast().seq(), Journal.PAGE);
        }
        return all;
    }

    private static <T> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreException | JournalException unreadable) {
            throw failure(unreadable);
        }
    }

    private static Failure failure(RuntimeException unreadable) {
        return new Failure(String.valueOf(unreadable.getMessage()), unreadable);
    }

    @Override
    public void close() {
        store.close();
    }
}
