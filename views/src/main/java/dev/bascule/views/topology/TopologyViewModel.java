// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.incident.Timeline;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.topology.drawing.Scenery;
import dev.bascule.views.topology.graph.CheckLook;
import dev.bascule.views.topology.graph.Filter;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.graph.Past;
import dev.bascule.views.topology.graph.Present;
import dev.bascule.views.topology.inspector.InspectorFace;
import dev.bascule.views.topology.inspector.InspectorReading;
import dev.bascule.views.topology.layout.Walk;
import dev.bascule.views.topology.scrub.Mode;
import dev.bascule.views.topology.scrub.Travel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the topology looks at: which time, what of it, and which node. Graphs and layouts come from workers. FX
/// thread only.
public final class TopologyViewModel implements Travel {
    private final Orders orders;
    private final Draughtsman draughtsman;
    private final Times times;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Loading());
    private final ReadOnlyObjectWrapper<Scenery> scenery = new ReadOnlyObjectWrapper<>(Scenery.EMPTY);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(new Mode.Live());
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private Optional<DeploymentPicture> picture = Optional.empty();
    private Optional<Known> known = Optional.empty();
    private String person = "";

    public TopologyViewModel(ConsoleClient client, Ask ask, Orders orders) {
        this.orders = orders;
        this.times = new Times(client, ask, words -> notice.set(Optional.of("The past is not at hand: " + words)));
        this.draughtsman = new Draughtsman(ask, this::drawn, words -> standing.set(new Standing.Failed(words)));
        filter.subscribe(this::dress);
        selected.subscribe(this::dress);
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Scenery> sceneryProperty() {
        return scenery.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// What somebody must know beside the drawing, such as that a command was refused.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    Times times() {
        return times;
    }

    Optional<Known> known() {
        return known;
    }

    /// Begins with a deployment anew: at the present, with nothing selected but `subject`, if there is such a
    /// node.
    public void open(Optional<DeploymentPicture> newest, String who, String subject) {
        picture = newest;
        person = who;
        known = Optional.empty();
        scenery.set(Scenery.EMPTY);
        standing.set(new Standing.Loading());
        selected.set(subject.isEmpty() ? Optional.empty() : Optional.of(subject));
        mode.set(new Mode.Live());
        times.forget();
        draw();
        readPast();
    }

    /// Takes in the newest picture; it is drawn when the present is on show.
    public void show(Optional<DeploymentPicture> newest) {
        picture = newest;
        if (mode.get() instanceof Mode.Live) {
            draw();
        }
    }

    /// Reads the past again, so that the strip ends at the present.
    void readPast() {
        picture.ifPresent(p -> times.read(p.deployment().id(), p.at(), () -> {}));
    }

    @Override
    public void live() {
        mode.set(new Mode.Live());
        notice.set(Optional.empty());
        draw();
        readPast();
    }

    @Override
    public void togglePause() {
        if (mode.get() instanceof Mode.Paused) {
            live();
        } else {
            known.ifPresent(k -> mode.set(k.isMeasured() ? new Mode.Paused(k) : new Mode.Past(k.at())));
        }
    }

    @Override
    public void to(Instant moment) {
        if (times.history().isPresent()) {
            mode.set(new Mode.Past(moment));
            draw();
        }
    }

    @Override
    public void step(int direction) {
        times.history().ifPresent(history -> {
            var here = moment();
            var all = history.entries().stream().map(r -> r.at());
            var next = direction < 0
                    ? all.filter(t -> t.isBefore(here)).max(Instant::compareTo)
                    : all.filter(t -> t.isAfter(here)).min(Instant::compareTo);
            next.ifPresent(this::to);
        });
    }

    @Override
    public void page(int direction) {
        picture.ifPresent(p -> {
            var end = times.history().map(h -> h.to()).orElse(p.at());
            var wanted = end.plus(Times.STRETCH.multipliedBy(direction));
            if (wanted.isBefore(p.at())) {
                times.read(p.deployment().id(), wanted, () -> to(wanted));
            } else {
                live();
            }
        });
    }

    /// The time that is on show.
    Instant moment() {
        return switch (mode.get()) {
            case Mode.Past(var at) -> at;
            case Mode.Paused(var held) -> held.at();
            case Mode.Live() -> picture.map(DeploymentPicture::at).orElse(Instant.EPOCH);
        };
    }

    /// Journal entries since the moment on show, as far as they are at hand.
    long newer() {
        var shown = moment();
        return picture.stream()
                .flatMap(p -> p.recent().stream())
                .filter(e -> e.at().isAfter(shown))
                .count();
    }

    void walk(Walk.Way way) {
        var here = scenery.get();
        new Walk(here.graph(), here.layout()).from(selected.get(), way).ifPresent(id -> selected.set(Optional.of(id)));
    }

    /// The nodes whose name holds `text`, in drawing order; none for no text.
    List<String> found(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : scenery.get().graph().nodes().stream()
                        .filter(n -> n.label().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(GraphNode::id)
                        .toList();
    }

    Optional<InspectorFace> face() {
        return known.flatMap(k -> scenery.get()
                .chosen()
                .map(n -> InspectorReading.of(k, scenery.get().graph(), n, entries())));
    }

    /// Why the checks of the selected node cannot be asked now; empty when they can.
    Optional<String> whyNoProbe() {
        var checks = scenery.get().chosen().map(GraphNode::checks).orElse(List.of());
        if (!(mode.get() instanceof Mode.Live)) {
            return Optional.of("The past cannot be probed. Go back to Live.");
        }
        return checks.isEmpty() ? Optional.of("No check looks at this node.") : Optional.empty();
    }

    /// The first check that looks at the selected node, as it is named in the table of checks.
    Optional<String> check() {
        return scenery.get().chosen().stream()
                .flatMap(n -> n.checks().stream())
                .map(c -> c.check().label())
                .findFirst();
    }

    void probe() {
        if (whyNoProbe().isPresent()) {
            return;
        }
        var id = picture.orElseThrow().deployment().id();
        scenery.get().chosen().stream()
                .flatMap(n -> n.checks().stream())
                .map(CheckLook::check)
                .distinct()
                .forEach(c -> orders.send(
                        new Command.ProbeNow(id, Optional.of(c.label()), person),
                        _ -> notice.set(Optional.empty()),
                        words -> notice.set(Optional.of("Not probed: " + words))));
    }

    private List<TimelineEntry> entries() {
        if (mode.get() instanceof Mode.Past) {
            return times.history().stream()
                    .flatMap(h -> h.entries().reversed().stream())
                    .flatMap(r -> Timeline.of(r).stream())
                    .toList();
        }
        return picture.map(DeploymentPicture::recent).orElse(List.of());
    }

    private void draw() {
        picture.ifPresent(p -> {
            switch (mode.get()) {
                case Mode.Live() -> draughtsman.draw(() -> Optional.of(Present.of(p)));
                case Mode.Paused(var held) -> draughtsman.draw(() -> Optional.of(held));
                case Mode.Past(var at) -> {
                    var history = times.history();
                    draughtsman.draw(() -> history.flatMap(h -> Past.of(h.at(at), p)));
                }
            }
        });
    }

    private void drawn(Optional<Draughtsman.Sheet> sheet) {
        if (sheet.isEmpty()) {
            // What is on show is of another moment.
            known = Optional.empty();
            scenery.set(Scenery.EMPTY);
            standing.set(new Standing.Unknown());
            return;
        }
        known = Optional.of(sheet.get().known());
        scenery.set(sheet.get().scenery().with(filter.get(), selected.get()));
        standing.set(new Standing.Drawn());
    }

    private void dress() {
        scenery.set(scenery.get().with(filter.get(), selected.get()));
    }
}
