// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.topology.graph.Filter;
import dev.bascule.views.topology.layout.Walk;
import dev.bascule.views.topology.scrub.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The topology as a screen: reads the past when it is opened, follows snapshots while it is on show. A
/// destination's subject is a node, such as `fra1/api`.
public final class TopologyScreen implements Screen {
    private static final Duration PAST_AGE = Duration.ofSeconds(15);
    private static final double PAN = 60;

    private final Live live;
    private final TopologyViewModel model;
    private final TopologyView view;
    private final Following following;
    private Instant pastRead = Instant.EPOCH;

    public TopologyScreen(Live live, ConsoleClient client, Ask ask, Orders orders, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        model = new TopologyViewModel(client, ask, orders);
        view = new TopologyView(
                model,
                id -> navigator.go(Destination.about(Area.TIMELINE, id)),
                check -> navigator.go(Destination.about(Area.CHECKS, check)),
                navigator::go);
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    TopologyViewModel model() {
        return model;
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Follow the lines", "↑", "↓", "←", "→"),
                KeyHelp.of("Move the drawing", "Shift + arrows"),
                KeyHelp.of("Zoom", "+", "−"),
                KeyHelp.of("Full size", "0"),
                KeyHelp.of("Fit the window", "F"),
                KeyHelp.of("Open the node", "Enter"),
                KeyHelp.of("Probe it now", "P"),
                KeyHelp.of("Strip of the past", "S"),
                KeyHelp.of("Back to live", "L"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                new Kept<>("shown", model.filterProperty(), model.filterProperty()::set, Filter::line, Filter::of));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        begin(destination.subject());
        following.begin(() -> model.show(live.picture()), this::tick, () -> begin(""));
        view.node().requestFocus();
        view.pane().focusNode();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void begin(String subject) {
        pastRead = live.now().getValue();
        model.open(live.picture(), live.snapshot().getValue().standing().person(), subject);
        if (live.picture().isEmpty()) {
            view.showEmpty();
        }
    }

    /// The strip of the past is read again from time to time, while the present is followed.
    private void tick(Instant now) {
        view.tick();
        if (model.modeProperty().get() instanceof Mode.Live && now.isAfter(pastRead.plus(PAST_AGE))) {
            pastRead = now;
            model.readPast();
        }
    }

    private void onKey(KeyEvent pressed) {
        var isTyping = pressed.getTarget() instanceof TextInputControl;
        if (isTyping || pressed.isShortcutDown() || pressed.isAltDown() || pressed.isControlDown()) {
            return;
        }
        if (act(pressed)) {
            pressed.consume();
        }
    }

    private boolean act(KeyEvent pressed) {
        return switch (pressed.getCode()) {
            case LEFT -> arrow(pressed, Walk.Way.LEFT, PAN, 0);
            case RIGHT -> arrow(pressed, Walk.Way.RIGHT, -PAN, 0);
            case UP -> arrow(pressed, Walk.Way.UP, 0, PAN);
            case DOWN -> arrow(pressed, Walk.Way.DOWN, 0, -PAN);
            case PLUS, ADD, EQUALS -> done(() -> view.pane().zoom(1.25));
            case MINUS, SUBTRACT -> done(() -> view.pane().zoom(1 / 1.25));
            case DIGIT0, NUMPAD0 -> done(view.pane()::plain);
            case F -> done(view.pane()::fit);
            case L -> done(model::live);
            case P -> done(model::probe);
            case S -> done(view.scrubber()::focusStrip);
            case SLASH -> done(view::focusFind);
            case ENTER -> isInGraph(pressed) && !view.isSideOpen() && done(view::toggleSide);
            case ESCAPE -> view.isSideOpen() && done(view::toggleSide);
            default -> false;
        };
    }

    /// Arrows follow the lines, with Shift they move the drawing; outside the drawing they are the controls'
    /// own.
    private boolean arrow(KeyEvent pressed, Walk.Way way, double x, double y) {
        if (!isInGraph(pressed)) {
            return false;
        }
        return done(() -> {
            if (pressed.isShiftDown()) {
                view.pane().pan(x, y);
            } else {
                model.walk(way);
                view.pane().focusNode();
            }
        });
    }

    private boolean isInGraph(KeyEvent pressed) {
        var pane = view.pane();
        for (Node at = pressed.getTarget() instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return pressed.getTarget() == view.node();
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
