// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.ConsoleClient;
import dev.bascule.failover.plan.Verb;
import dev.bascule.incident.Lane;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The overview as a screen: follows what is live while it is open and leads to the other areas. FX thread
/// only.
public final class OverviewScreen implements Screen {
    private static final KeyCombination HOLD = new KeyCodeCombination(KeyCode.H);
    private static final KeyCombination HASTEN = new KeyCodeCombination(KeyCode.S);
    private static final KeyCombination ACKNOWLEDGE = new KeyCodeCombination(KeyCode.A);
    private static final KeyCombination FAIL_OVER =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Live live;
    private final Navigator navigator;
    private final OverviewViewModel model;
    private final Interlocks interlocks;
    private final OverviewView view;
    private final Following following;

    public OverviewScreen(ConsoleClient client, Live live, Executor screen, Orders orders, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        this.navigator = navigator;
        model = new OverviewViewModel(orders);
        interlocks = new Interlocks(client, screen);
        view = new OverviewView(model, interlocks.boardProperty(), new NavigatorWays());
        view.node().addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Hold the countdown, or let it go on", "H"),
                KeyHelp.of("Start now, with a reason", "S"),
                KeyHelp.of("Acknowledge the incident", "A"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                Kept.one("order", model.orderProperty(), HealthGrid.Order.values()),
                Kept.some("events", model.events().lanesProperty(), Lane.values()));
    }

    @Override
    public void opened(Destination destination) {
        interlocks.forget();
        following.moments(this::refresh, live.deployment().subscribe((_, _) -> refresh()));
        view.node().requestFocus();
    }

    @Override
    public void closed() {
        following.end();
    }

    @Override
    public double uncovered() {
        return view.uncovered();
    }

    private void refresh() {
        live.picture()
                .ifPresent(picture -> interlocks.follow(picture, live.now().getValue()));
        model.show(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue());
    }

    private void onKey(KeyEvent pressed) {
        if (pressed.getTarget() instanceof TextInputControl) {
            return;
        }
        if (HOLD.match(pressed)) {
            model.holdOrResume();
        } else if (HASTEN.match(pressed)) {
            view.askToHasten();
        } else if (ACKNOWLEDGE.match(pressed)) {
            model.acknowledge();
        } else if (FAIL_OVER.match(pressed)) {
            plan(Verb.FAIL_OVER);
        } else {
            return;
        }
        pressed.consume();
    }

    private void plan(Verb verb) {
        navigator.go(
                new Destination(Area.FAILOVER, verb.code(), live.deployment().getValue()));
    }

    /// Turns what a person chose into destinations.
    private final class NavigatorWays implements OverviewView.Ways {
        @Override
        public void plan(Verb verb) {
            OverviewScreen.this.plan(verb);
        }

        @Override
        public void openRun() {
            navigator.go(Destination.about(Area.EXECUTION, live.deployment().getValue()));
        }

        @Override
        public void openCheck(String check) {
            navigator.go(Destination.about(Area.CHECKS, check));
        }

        @Override
        public void openEvent(long seq) {
            navigator.go(Destination.about(Area.TIMELINE, Long.toString(seq)));
        }

        @Override
        public void openPolicy() {
            navigator.go(
                    new Destination(Area.SETTINGS, "policy", live.deployment().getValue()));
        }
    }
}
