// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.ReportExport;
import dev.bascule.views.navigation.Screen;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Incidents as a screen: the one that a destination names, else the open one, else the list. FX thread only.
public final class IncidentScreen implements Screen {
    private final Live live;
    private final IncidentViewModel model;
    private final IncidentView view;
    private Subscription following = Subscription.EMPTY;

    public IncidentScreen(Live live, ConsoleClient client, Ask ask, Orders orders, ReportExport export) {
        this.live = live;
        model = new IncidentViewModel(client, ask, orders);
        view = new IncidentView(model, export);
        view.node().addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public void opened(Destination destination) {
        following.unsubscribe();
        load(destination.subject());
        following = Subscription.combine(
                live.snapshot()
                        .subscribe(s -> model.show(
                                s, live.deployment().getValue(), live.now().getValue())),
                live.now().subscribe(model::tick),
                live.deployment().subscribe((_, _) -> load("")));
        view.node().requestFocus();
    }

    @Override
    public void closed() {
        following.unsubscribe();
        following = Subscription.EMPTY;
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
