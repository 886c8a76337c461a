// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.incident.command.CommandDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The incidents of a deployment and the one that is on show; an open one follows the snapshots. FX thread
/// only.
public final class IncidentViewModel {
    private static final long PATIENCE_SECONDS = 30;
    private static final int MOST_ENTRIES = 2000;

    /// How loading stands.
    enum Loading {
        UNDERWAY,
        DONE,
        FAILED
    }

    private final ConsoleClient client;
    private final Ask ask;
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.UNDERWAY);
    private final ReadOnlyObjectWrapper<List<Incident>> incidents = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Incident>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeploymentPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Metric>> metrics = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ChecklistFace> checklist =
            new ReadOnlyObjectWrapper<>(new ChecklistFace(List.of()));
    private final ReadOnlyObjectWrapper<List<NoteLine>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Completeness>> completeness = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<NoteLine.Choice> choice = new SimpleObjectProperty<>(NoteLine.Choice.ALL);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final BooleanProperty leading = new SimpleBooleanProperty();
    private final CommandDesk desk;
    private List<TimelineEntry> entries = List.of();
    private String failure = "";
    private String person = "";
    private Instant now = Instant.EPOCH;

    public IncidentViewModel(ConsoleClient client, Ask ask, Orders orders) {
        this.client = client;
        this.ask = ask;
        this.orders = orders;
        desk = new CommandDesk(
                () -> shown.get().map(i -> new CommandDesk.Scene(i, pictureOf(i), person, now)),
                this::send,
                refusal::set);
    }

    /// What is measured now, for the incident that is going on.
    private Optional<DeploymentPicture> pictureOf(Incident incident) {
        return picture.get().filter(_ -> incident.status() != Incident.Status.CLOSED);
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Newest first.
    ReadOnlyObjectProperty<List<Incident>> incidentsProperty() {
        return incidents.getReadOnlyProperty();
    }

    /// Empty while the list is on show.
    ReadOnlyObjectProperty<Optional<Incident>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DeploymentPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Metric>> metricsProperty() {
        return metrics.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ChecklistFace> checklistProperty() {
        return checklist.getReadOnlyProperty();
    }

    /// All lines, newest first; the view leaves out what does not fit the choice.
    ReadOnlyObjectProperty<List<NoteLine>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Completeness>> completenessProperty() {
        return completeness.getReadOnlyProperty();
    }

    ObjectProperty<NoteLine.Choice> choiceProperty() {
        return choice;
    }

    /// The engine's answer to the last command it did not carry out; empty after one that it did.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Why this console cannot record anything now; empty when it can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    String failure() {
        return failure;
    }

    Instant now() {
        return now;
    }

    String person() {
        return person;
    }

    /// Loads the incidents; shows the one asked for, else the open one, else the list.
    public void open(Snapshot snapshot, String deployment, Instant time, String id) {
        take(snapshot, deployment, time);
        loading.set(Loading.UNDERWAY);
        ask.ask(
                () -> client.incidents(new DeploymentId(deployment)).get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                answer -> offered(answer, id),
                this::failed);
    }

    /// Takes in the newest snapshot; the open incident and its lists follow.
    public void show(Snapshot snapshot, String deployment, Instant time) {
        take(snapshot, deployment, time);
        live().ifPresent(i -> {
            var all = new ArrayList<>(incidents.get());
            all.removeIf(old -> old.id().equals(i.id()));
            all.addFirst(i);
            incidents.set(List.copyOf(all));
            if (shown.get().map(Incident::id).equals(Optional.of(i.id()))) {
                shown.set(Optional.of(i));
            }
        });
        addFresh();
        read();
    }

    public void tick(Instant time) {
        now = time;
        readMetrics();
    }

    void choose(Incident incident) {
        shown.set(Optional.of(incident));
        entries = List.of();
        read();
        loadEntries(incident);
    }

    /// Back to the list.
    void leave() {
        shown.set(Optional.empty());
    }

    void toggle(String item) {
        shown.get()
                .flatMap(i -> i.checklist().stream()
                        .filter(s -> s.item().id().equals(item) && !s.item().isMeasured())
                        .findFirst()
                        .map(s -> new Command.Tick(i.deployment(), i.id(), item, !s.ticked(), person)))
                .ifPresent(this::send);
    }

    /// What people write, decide and promise on the incident on show.
    CommandDesk desk() {
        return desk;
    }

    /// Whether the page for leading is on show.
    BooleanProperty leadingProperty() {
        return leading;
    }

    /// Acknowledges the incident on show if nobody has.
    public void acknowledge() {
        shown.get()
                .filter(i -> i.status() == Incident.Status.OPEN)
                .ifPresent(i -> send(new Command.Acknowledge(i.deployment(), i.id(), person)));
    }

    void close(String cause) {
        shown.get().ifPresent(i -> send(new Command.CloseIncident(i.deployment(), i.id(), person, cause)));
    }

    private void send(Command command) {
        if (obstacle.get().isEmpty()) {
            orders.send(command, _ -> refusal.set(""), refusal::set);
        } else {
            refusal.set(obstacle.get());
        }
    }

    private void take(Snapshot snapshot, String deployment, Instant time) {
        picture.set(snapshot.deployment(deployment));
        person = snapshot.standing().person();
        now = time;
        obstacle.set(snapshot.standing()
                .storeProblem()
                .orElse(
                        snapshot.standing().leads()
                                ? ""
                                : "Read-only: " + snapshot.standing().leader() + " leads. Write there."));
    }

    private Optional<Incident> live() {
        return picture.get().flatMap(DeploymentPicture::incident);
    }

    private void offered(List<Incident> answer, String id) {
        incidents.set(List.copyOf(answer));
        loading.set(Loading.DONE);
        var asked = answer.stream().filter(i -> i.id().equals(id)).findFirst();
        var open = live().or(() -> answer.stream()
                .filter(i -> i.status() != Incident.Status.CLOSED)
                .findFirst());
        asked.or(() -> open).ifPresentOrElse(this::choose, this::leave);
    }

    private void failed(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        failure = String.valueOf(cause.getMessage());
        loading.set(Loading.FAILED);
    }

    private void loadEntries(Incident incident) {
        var times = incident.milestones();
        ask.ask(
                () -> client.timeline(
                                incident.deployment(),
                                times.onset(),
                                times.closed().orElse(now).plusSeconds(1),
                                MOST_ENTRIES)
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                answer -> {
                    entries = List.copyOf(answer);
                    read();
                },
                this::failed);
    }

    private void addFresh() {
        var last = entries.isEmpty() ? Long.MAX_VALUE : entries.getLast().seq();
        var fresh = picture.get().map(DeploymentPicture::recent).orElse(List.of()).reversed().stream()
                .filter(e -> e.seq() > last)
                .toList();
        if (!fresh.isEmpty()) {
            var all = new ArrayList<>(entries);
            all.addAll(fresh);
            entries = List.copyOf(all);
        }
    }

    private void read() {
        shown.get().ifPresent(i -> {
            checklist.set(ChecklistFace.of(i));
            notes.set(NoteLine.of(i, entries));
            completeness.set(Completeness.of(i, entries.size()));
        });
        readMetrics();
    }

    private void readMetrics() {
        var policy = picture.get().map(p -> p.setup().policy());
        shown.get().ifPresent(i -> metrics.set(Metric.of(i, policy, now)));
    }
}
