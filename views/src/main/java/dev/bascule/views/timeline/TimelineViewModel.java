// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ChainReport;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.timeline.drawing.LaneKind;
import dev.bascule.views.timeline.drawing.Spot;
import dev.bascule.views.timeline.figure.FigureReading;
import dev.bascule.views.timeline.figure.TimelineFigure;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the timeline looks at: scope, entries, window, selection and playhead. It loads in the background and
/// takes new entries from snapshots. FX thread only.
public final class TimelineViewModel {
    static final int MOST_ENTRIES = 100_000;
    private static final long PATIENCE_SECONDS = 30;
    private static final Duration LIVE = Duration.ofHours(1);

    private final ConsoleClient client;
    private final Ask ask;
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(new Loading.Underway());
    private final ReadOnlyObjectWrapper<List<TimelineEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<TimelineFigure> figure = new ReadOnlyObjectWrapper<>(TimelineFigure.EMPTY);
    private final ReadOnlyObjectWrapper<List<Scope>> scopes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ChainReport>> chain = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(new Scope.Last("Last hour", LIVE));
    private final ObjectProperty<Window> window;
    private final ObjectProperty<Optional<TimelineEntry>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<LaneKind>> lanes = new SimpleObjectProperty<>(List.of(LaneKind.values()));
    private final BooleanProperty plan = new SimpleBooleanProperty(true);
    private final Replay replay = new Replay(this::selectNearest);
    private Optional<DeploymentPicture> picture = Optional.empty();
    private String person = "";
    private Instant now = Instant.EPOCH;

    public TimelineViewModel(ConsoleClient client, Ask ask, Orders orders) {
        this.client = client;
        this.ask = ask;
        this.orders = orders;
        window = new SimpleObjectProperty<>(scope.get().range(now));
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Oldest first.
    ReadOnlyObjectProperty<List<TimelineEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TimelineFigure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Scope>> scopesProperty() {
        return scopes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChainReport>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    /// The engine's answer to a note that it did not take.
    ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    ObjectProperty<Window> windowProperty() {
        return window;
    }

    ObjectProperty<Optional<TimelineEntry>> selectedProperty() {
        return selected;
    }

    ObjectProperty<List<LaneKind>> lanesProperty() {
        return lanes;
    }

    BooleanProperty planProperty() {
        return plan;
    }

    Replay replay() {
        return replay;
    }

    Window range() {
        return scope.get().range(now);
    }

    Instant now() {
        return now;
    }

    double wantedShare() {
        return picture.map(p -> p.setup().policy().propagationShare()).orElse(1.0);
    }

    /// Begins with the incident that is asked for, else the open one, else the last hour.
    public void open(Snapshot snapshot, String deployment, Instant time, String subject) {
        take(snapshot, deployment, time);
        loading.set(new Loading.Underway());
        var id = new DeploymentId(deployment);
        ask.ask(
                () -> client.incidents(id).get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                incidents -> offer(incidents, subject),
                this::failed);
        ask.ask(
                () -> client.verifyJournal().get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                report -> chain.set(Optional.of(report)),
                _ -> chain.set(Optional.empty()));
    }

    /// Takes in the newest snapshot: entries that are new are added, the rest stays where it is.
    public void show(Snapshot snapshot, String deployment, Instant time) {
        take(snapshot, deployment, time);
        var last = entries.get().isEmpty() ? 0 : entries.get().getLast().seq();
        var fresh = picture.map(DeploymentPicture::recent).orElse(List.of()).reversed().stream()
                .filter(e -> e.seq() > last && range().holds(e.at()))
                .toList();
        if (!fresh.isEmpty() && loading.get() instanceof Loading.Done) {
            var all = new ArrayList<>(entries.get());
            all.addAll(fresh);
            entries.set(List.copyOf(all));
        }
        refreshScope();
        read();
    }

    /// Moves the end of what is looked at on, if it is the present.
    public void tick(Instant time) {
        var follows = scope.get().told().isEmpty() && !window.get().to().isBefore(now);
        var by = Duration.between(now, time);
        now = time;
        if (follows && !by.isNegative()) {
            window.set(window.get().moved(by));
        }
    }

    void choose(Scope chosen) {
        scope.set(chosen);
        replay.stop();
        selected.set(Optional.empty());
        window.set(chosen.window(now));
        load("");
    }

    void fit() {
        window.set(scope.get().window(now));
    }

    void zoom(Instant anchor, double factor) {
        window.set(window.get().zoomed(anchor, factor).within(range()));
    }

    void pan(double share) {
        var by = Duration.ofMillis(Math.round(window.get().length().toMillis() * share));
        window.set(window.get().moved(by).within(range()));
    }

    void look(Window newWindow) {
        window.set(newWindow.within(range()));
    }

    void select(long seq) {
        entries.get().stream().filter(e -> e.seq() == seq).findFirst().ifPresent(this::select);
    }

    void select(Spot spot) {
        entries.get().stream()
                .filter(e -> e.seq() == spot.seq() && LaneKind.of(e.lane()) == spot.lane())
                .findFirst()
                .ifPresent(this::select);
    }

    void select(TimelineEntry entry) {
        selected.set(Optional.of(entry));
        replay.seek(entry.at());
        if (!window.get().holds(entry.at())) {
            window.set(window.get()
                    .moved(Duration.between(window.get().at(0.5), entry.at()))
                    .within(range()));
        }
    }

    /// Selects the entry after (1) or before (-1) the selected one.
    void step(int direction) {
        var all = entries.get();
        if (all.isEmpty()) {
            return;
        }
        var index = selected.get().map(all::indexOf).orElse(direction > 0 ? -1 : all.size());
        select(all.get(Math.clamp(index + direction, 0, all.size() - 1)));
    }

    /// Why no note can be written now; empty when it can.
    String noteRefusal() {
        return told().isEmpty() ? "Notes belong to an incident. Choose one first." : "";
    }

    void note(String text) {
        told().ifPresent(i -> orders.send(
                new Command.AddNote(
                        i.deployment(), i.id(), person, role(i), "note", text, Optional.empty(), Optional.empty()),
                _ -> refusal.set(Optional.empty()),
                words -> refusal.set(Optional.of(words))));
    }

    Optional<Incident> told() {
        return scope.get().told();
    }

    private String role(Incident incident) {
        return incident.participants().stream()
                .filter(p -> p.name().equals(person))
                .reduce((a, b) -> b)
                .map(p -> p.role())
                .orElse("operator");
    }

    private void take(Snapshot snapshot, String deployment, Instant time) {
        picture = snapshot.deployment(deployment);
        person = snapshot.standing().person();
        now = time;
    }

    private void offer(List<Incident> incidents, String subject) {
        var offered = new ArrayList<Scope>();
        incidents.forEach(i -> offered.add(new Scope.OfIncident(i)));
        offered.add(new Scope.Last("Last 15 min", Duration.ofMinutes(15)));
        offered.add(new Scope.Last("Last hour", LIVE));
        offered.add(new Scope.Last("Last 24 h", Duration.ofHours(24)));
        scopes.set(List.copyOf(offered));
        var asked = incidents.stream().filter(i -> i.id().equals(subject)).findFirst();
        var open = incidents.stream()
                .filter(i -> i.status() != Incident.Status.CLOSED)
                .findFirst();
        scope.set(asked.or(() -> open).<Scope>map(Scope.OfIncident::new).orElse(new Scope.Last("Last hour", LIVE)));
        window.set(scope.get().window(now));
        load(subject);
    }

    private void load(String subject) {
        loading.set(new Loading.Underway());
        var range = range();
        picture.map(p -> p.deployment().id())
                .ifPresent(id -> ask.ask(
                        () -> client.timeline(id, range.from(), range.to().plusSeconds(1), MOST_ENTRIES)
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                        answer -> loaded(answer, subject),
                        this::failed));
    }

    private void loaded(List<TimelineEntry> answer, String subject) {
        entries.set(List.copyOf(answer));
        loading.set(new Loading.Done());
        read();
        if (subject.matches("\\d+")) {
            select(Long.parseLong(subject));
        } else if (!subject.isEmpty()
                && told().filter(i -> i.id().equals(subject)).isEmpty()) {
            answer.reversed().stream()
                    .filter(e -> e.subject().equals(subject))
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    private void failed(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        loading.set(new Loading.Failed(String.valueOf(cause.getMessage())));
    }

    private void refreshScope() {
        var newest = picture.flatMap(DeploymentPicture::incident);
        newest.filter(i -> told().map(Incident::id).equals(Optional.of(i.id())))
                .filter(i -> !told().equals(Optional.of(i)))
                .ifPresent(i -> scope.set(new Scope.OfIncident(i)));
    }

    private void read() {
        var order = picture.stream()
                .flatMap(p -> p.checks().stream())
                .map(c -> c.standing().check().id().label())
                .distinct()
                .toList();
        var newest = FigureReading.of(entries.get(), told(), order, range().to());
        if (!newest.equals(figure.get())) {
            figure.set(newest);
        }
    }

    private void selectNearest(Instant at) {
        var before = entries.get().stream().filter(e -> !e.at().isAfter(at)).reduce((a, b) -> b);
        before.filter(e -> !selected.get().equals(Optional.of(e))).ifPresent(e -> selected.set(Optional.of(e)));
        if (!window.get().holds(at)) {
            look(window.get().moved(Duration.between(window.get().at(0.1), at)));
        }
    }
}
