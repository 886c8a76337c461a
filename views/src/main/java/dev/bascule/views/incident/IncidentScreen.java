// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.ReportExport;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Incidents as a screen: the one that a destination names, else the open one, else the list. FX thread only.
public final class IncidentScreen implements Screen {
    private final Live live;
    private final IncidentViewModel model;
    private final IncidentView view;
    private final Following following;

    public IncidentScreen(Live live, ConsoleClient client, Ask ask, Orders orders, ReportExport export) {
        this.live = live;
        this.following = new Following(live);
        model = new IncidentViewModel(client, ask, orders);
        view = new IncidentView(model, export);
        view.node().addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Acknowledge", "A"),
                KeyHelp.of("Note", "N"),
                KeyHelp.of("Tick the item in focus", "Space"),
                KeyHelp.of("All incidents", "Esc"));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        load(destination.subject());
        following.begin(this::refresh, model::tick, () -> load(""));
        view.node().requestFocus();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void refresh() {
        model.show(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue());
    }

    private void load(String incident) {
        model.open(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue(),
                incident);
    }

    private void onKey(KeyEvent pressed) {
        if (pressed.getTarget() instanceof TextInputControl || pressed.isShortcutDown() || pressed.isAltDown()) {
            return;
        }
        switch (pressed.getCode()) {
            case A -> model.acknowledge();
            case N -> view.focusNote();
            case ESCAPE -> model.leave();
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
