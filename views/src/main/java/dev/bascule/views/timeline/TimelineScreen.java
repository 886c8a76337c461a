// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.control.row.Pulse;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.ReportExport;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.timeline.drawing.LaneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The timeline as a screen: loads when it is opened, follows snapshots while it is, and plays the past back in
/// real time or faster. A destination's subject is an incident, a journal sequence or what an entry is about.
public final class TimelineScreen implements Screen {
    private static final Duration SKIP = Duration.ofSeconds(10);

    private final Live live;
    private final TimelineViewModel model;
    private final TimelineView view;
    private final AnimationTimer pulse;
    private final Following following;

    public TimelineScreen(Live live, ConsoleClient client, Ask ask, Orders orders, ReportExport export) {
        this.live = live;
        this.following = new Following(live);
        model = new TimelineViewModel(client, ask, orders);
        view = new TimelineView(model, ask, export);
        var isStill = Pulse.still(view.node());
        pulse = new Playback(
                isStill::getValue,
                passed -> model.replay().advance(passed, model.range().to()));
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.replay().playingProperty().subscribe(playing -> {
            if (playing) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Play or pause", "Space"),
                KeyHelp.of("Event before, event after", "←", "→"),
                KeyHelp.of("10 s back, 10 s on", "Shift ←", "Shift →"),
                KeyHelp.of("Zoom", "+", "−"),
                KeyHelp.of("Fit the window", "0", "F"),
                KeyHelp.of("Slower, faster", ",", "."),
                KeyHelp.of("End the replay, back to live", "L"),
                KeyHelp.of("Mark to measure from", "M"),
                KeyHelp.of("Compare with an older incident, the next", "C"),
                KeyHelp.of("Copy the entry with its hashes", "Ctrl C"),
                KeyHelp.of("Align at detection or onset", "A"),
                KeyHelp.of("Note", "N"),
                KeyHelp.of("End comparing, else inspector", "Esc"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                Kept.some("lanes", model.lanesProperty(), LaneKind.values()), Kept.flag("plan", model.planProperty()));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        view.compareFirst(destination.view().equals("compare"));
        load(destination.subject());
        following.begin(this::refresh, this::tick, () -> load(""));
        view.node().requestFocus();
    }

    @Override
    public void closed() {
        following.end();
        model.replay().playingProperty().set(false);
    }

    private void tick(Instant now) {
        model.tick(now);
        view.tellRibbon();
    }

    private void refresh() {
        model.show(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue());
    }

    private void load(String subject) {
        model.open(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue(),
                subject);
    }

    private void onKey(KeyEvent pressed) {
        if (pressed.getTarget() instanceof TextInputControl
                || (pressed.isShortcutDown() && pressed.getCode() != KeyCode.C)
                || pressed.isAltDown()) {
            return;
        }
        if (act(pressed)) {
            pressed.consume();
        }
    }

    private boolean act(KeyEvent pressed) {
        return switch (pressed.getCode()) {
            case LEFT, RIGHT -> move(pressed);
            case SPACE -> !(pressed.getTarget() instanceof ButtonBase) && done(view::togglePlay);
            case PLUS, ADD, EQUALS -> done(() -> zoom(1 / 1.5));
            case MINUS, SUBTRACT -> done(() -> zoom(1.5));
            case DIGIT0, F -> done(model::fit);
            case N -> done(view::askNote);
            case M -> done(model.replay()::toggleMark);
            case L -> done(model::live);
            case C -> done(pressed.isShortcutDown() ? view::copy : view::compare);
            case A ->
                model.review().comparing().otherProperty().get().isPresent()
                        && done(model.review().comparing()::align);
            case COMMA -> done(() -> model.replay().speedUp(-1));
            case PERIOD -> done(() -> model.replay().speedUp(1));
            case SLASH -> done(view::focusFilter);
            case ESCAPE -> done(view::escape);
            default -> false;
        };
    }

    private boolean move(KeyEvent pressed) {
        var direction = pressed.getCode() == KeyCode.LEFT ? -1 : 1;
        return done(() -> {
            if (pressed.isShiftDown()) {
                view.skip(SKIP.multipliedBy(direction));
            } else {
                model.step(direction);
            }
        });
    }

    private void zoom(double factor) {
        var window = model.windowProperty().get();
        model.zoom(model.replay().playheadProperty().get().filter(window::holds).orElse(window.at(0.5)), factor);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
