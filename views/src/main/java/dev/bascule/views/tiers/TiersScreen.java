// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.client.ConsoleClient;
import dev.bascule.topology.SiteId;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.tiers.reading.RankBy;
import dev.bascule.views.tiers.reading.Walk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The tier map as a screen: follows snapshots while it is on show. A destination's subject is a site, such as
/// `ams3`.
public final class TiersScreen implements Screen {
    private final Live live;
    private final Following following;
    private final Navigator navigator;
    private final TiersViewModel model;
    private final TiersView view;

    public TiersScreen(ConsoleClient client, Live live, Executor fxThread, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        this.navigator = navigator;
        model = new TiersViewModel(client, fxThread);
        view = new TiersView(model, new NavigatorWays());
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    TiersViewModel model() {
        return model;
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("From site to site", "↑", "↓", "←", "→"),
                KeyHelp.of("Everything of the site", "Enter"),
                KeyHelp.of("Compare it with another", "C"),
                KeyHelp.of("Plan a move to it", "F"),
                KeyHelp.of("Ask every check now", "M"),
                KeyHelp.of("Back to the ranking", "Esc"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                Kept.one("rank", model.rankByProperty(), RankBy.values()),
                new Kept<>("store", model.storeProperty(), model.storeProperty()::set, name -> name, Optional::of),
                Kept.flag("empty", view.showsEmpty()));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        begin(destination.subject());
        following.begin(() -> model.show(live.picture(), live.now().getValue()), model::tick, () -> begin(""));
        view.node().requestFocus();
        // What scrolls the cards brings them into the scene with its skin, and only there they can have the focus.
        view.node().applyCss();
        view.focusCard();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void begin(String subject) {
        var person = live.snapshot().getValue().standing().person();
        model.open(live.picture(), person, subject, live.now().getValue());
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
            case LEFT -> arrow(pressed, Walk.Way.LEFT);
            case RIGHT -> arrow(pressed, Walk.Way.RIGHT);
            case UP -> arrow(pressed, Walk.Way.UP);
            case DOWN -> arrow(pressed, Walk.Way.DOWN);
            case ENTER -> view.isOnMap(pressed.getTarget()) && done(model::inspect);
            case ESCAPE -> model.closeSide() && done(view::focusCard);
            case C -> done(model::compare);
            case F -> done(this::plan);
            case M -> done(model::measure);
            default -> false;
        };
    }

    private boolean arrow(KeyEvent pressed, Walk.Way way) {
        return view.isOnMap(pressed.getTarget())
                && done(() -> {
                    model.walk(way);
                    view.focusCard();
                });
    }

    private void plan() {
        model.plan().ifPresent(navigator::go);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    /// Turns what a person chose into destinations.
    private final class NavigatorWays implements TiersView.Ways {
        @Override
        public void plan() {
            TiersScreen.this.plan();
        }

        @Override
        public void openTopology(SiteId site) {
            navigator.go(Destination.about(Area.TOPOLOGY, nodeOf(site)));
        }

        @Override
        public void openEvent(long seq) {
            navigator.go(Destination.about(Area.TIMELINE, Long.toString(seq)));
        }

        @Override
        public void go(Area area) {
            navigator.go(area);
        }

        /// The topology knows nodes of sites; the first of them stands for the site.
        private String nodeOf(SiteId site) {
            return live.picture().stream()
                    .flatMap(p -> p.deployment().nodes().stream())
                    .filter(n -> n.perSite())
                    .findFirst()
                    .map(n -> site + "/" + n.id())
                    .orElse("");
        }
    }
}
