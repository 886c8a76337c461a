// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

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
import dev.bascule.views.timeline.figure.Tale;
import dev.bascule.views.timeline.figure.Window;
import dev.bascule.views.timeline.replay.Then;
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
    private static final Duration LIVE = Duration.ofHours(1);

    private final ConsoleClient client;
    private final Ask ask;
    private final JournalReader reader;
    private final Review review;
    private final Proofs proofs;
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(new Loading.Underway());
    private final ReadOnlyObjectWrapper<Tale> tale = new ReadOnlyObjectWrapper<>(Tale.EMPTY);
    private final ReadOnlyObjectWrapper<List<Scope>> scopes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(new Scope.Last("Last hour", LIVE));
    private final ObjectProperty<Window> window;
    private final ObjectProperty<Optional<TimelineEntry>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<LaneKind>> lanes = new SimpleObjectProperty<>(List.of(LaneKind.values()));
    private final BooleanProperty plan = new SimpleBooleanProperty(true);
    private final Replay replay = new Replay(this::selectNearest);
    private Optional<DeploymentPicture> picture = Optional.empty();
    private List<String> order = List.of();
    private String person = "";
    private Instant now = Instant.EPOCH;

    public TimelineViewModel(ConsoleClient client, Ask ask, Orders orders) {
        this.client = client;
        this.ask = ask;
        this.reader = new JournalReader(client, ask);
        this.proofs = new Proofs(client, ask);
        this.review = new Review(
                client,
                ask,
                other ->
                        new JournalReader.Telling(Optional.of(other), order(), new Scope.OfIncident(other).range(now)));
        this.orders = orders;
        window = new SimpleObjectProperty<>(scope.get().range(now));
        selected.subscribe(_ -> readKept());
        replay.playingProperty().subscribe(_ -> readKept());
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tale> taleProperty() {
        return tale.getReadOnlyProperty();
    }

    Tale tale() {
        return tale.get();
    }

    ReadOnlyObjectProperty<List<Scope>> scopesProperty() {
        return scopes.getReadOnlyProperty();
    }

    Proofs proofs() {
        return proofs;
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

    Review review() {
        return review;
    }

    /// What held at the playhead; empty without one, and while the journal has not been read up to there.
    Optional<Then> then() {
        return replay.playheadProperty()
                .get()
                .flatMap(at -> review.then(at, tale.get().figure()));
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
        review.past().begin(id, time);
        ask.ask(
                () -> client.incidents(id).get(JournalReader.PATIENCE_SECONDS, TimeUnit.SECONDS),
                incidents -> offer(incidents, subject),
                this::failed);
        proofs.verify();
    }

    /// Takes in the newest snapshot: entries that are new are added, the rest stays where it is.
    public void show(Snapshot snapshot, String deployment, Instant time) {
        take(snapshot, deployment, time);
        var isOther = refreshScope() || !order.equals(order());
        var last = tale.get().lastSeq();
        var fresh = picture.map(DeploymentPicture::recent).orElse(List.of()).reversed().stream()
                .filter(e -> e.seq() > last && range().holds(e.at()))
                .toList();
        if (loading.get() instanceof Loading.Done && (isOther || !fresh.isEmpty())) {
            reader.grow(tale.get(), fresh, telling(), tale::set);
        }
    }

    /// Whether the playhead stands where nothing was read.
    private boolean isBehind() {
        return replay.playheadProperty().get().isPresent() && then().isEmpty();
    }

    /// Moves the end of what is looked at on, if it is the present.
    public void tick(Instant time) {
        var follows = scope.get().told().isEmpty() && !window.get().to().isBefore(now);
        var by = Duration.between(now, time);
        now = time;
        review.past().follow(time, tale.get().lastSeq(), isBehind());
        if (follows && !by.isNegative()) {
            window.set(window.get().moved(by));
        }
    }

    void choose(Scope chosen) {
        scope.set(chosen);
        live();
        review.comparing().end();
        window.set(chosen.window(now));
        load("");
    }

    /// Ends the replay: nothing of the past is shown as a state any more.
    void live() {
        replay.stop();
        selected.set(Optional.empty());
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
        tale.get().trail().line(seq, _ -> true).ifPresent(this::select);
    }

    void select(Spot spot) {
        tale.get()
                .trail()
                .line(spot.seq(), e -> LaneKind.of(e.lane()) == spot.lane())
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

    /// While the replay runs, reading each entry would be too many.
    private void readKept() {
        proofs.read(selected.get()
                .map(TimelineEntry::seq)
                .filter(_ -> !replay.playingProperty().get()));
    }

    /// Selects the entry after (1) or before (-1) the selected one.
    void step(int direction) {
        tale.get().trail().beside(selected.get(), direction).ifPresent(this::select);
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
        picture.map(p -> p.deployment().id())
                .ifPresent(id -> reader.read(id, telling(), told -> loaded(told, subject), this::failed));
    }

    /// Stops waiting for the journal; what was shown before is shown again.
    void callOff() {
        reader.callOff();
        loading.set(new Loading.CalledOff());
    }

    private void loaded(Tale told, String subject) {
        tale.set(told);
        loading.set(new Loading.Done());
        if (subject.matches("\\d+")) {
            select(Long.parseLong(subject));
        } else if (!subject.isEmpty()
                && told().filter(i -> i.id().equals(subject)).isEmpty()) {
            told.trail().entries().reversed().stream()
                    .filter(e -> e.subject().equals(subject))
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    private JournalReader.Telling telling() {
        order = order();
        return new JournalReader.Telling(told(), order, range());
    }

    private List<String> order() {
        return picture.stream()
                .flatMap(p -> p.checks().stream())
                .map(c -> c.standing().check().id().label())
                .distinct()
                .toList();
    }

    private void failed(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        loading.set(new Loading.Failed(String.valueOf(cause.getMessage())));
    }

    /// Whether the incident on show has changed.
    private boolean refreshScope() {
        var newest = picture.flatMap(DeploymentPicture::incident)
                .filter(i -> told().map(Incident::id).equals(Optional.of(i.id())))
                .filter(i -> !told().equals(Optional.of(i)));
        newest.ifPresent(i -> scope.set(new Scope.OfIncident(i)));
        return newest.isPresent();
    }

    private void selectNearest(Instant at) {
        tale.get()
                .trail()
                .newest(at)
                .filter(e -> !selected.get().equals(Optional.of(e)))
                .ifPresent(e -> selected.set(Optional.of(e)));
        if (!window.get().holds(at)) {
            look(window.get().moved(Duration.between(window.get().at(0.1), at)));
        }
    }
}
