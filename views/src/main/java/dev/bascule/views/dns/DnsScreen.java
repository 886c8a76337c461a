// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.dns.check.CheckView;
import dev.bascule.views.dns.check.CheckViewModel;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// DNS as a screen. A destination's view is `records`, `propagation`, `drift`, `providers`, or `check` for the
/// wizard that measures one record; P asks every server now. FX thread only.
public final class DnsScreen implements Screen {
    private static final String CHECK = "check";

    private final ConsoleClient client;
    private final Live live;
    private final Executor fxThread;
    private final Navigator navigator;
    private final DnsViewModel model;
    private final DnsView view;
    private final StackPane root = new StackPane();
    private boolean isChecking;
    private final Following following;

    public DnsScreen(ConsoleClient client, Live live, Executor fxThread, Navigator navigator) {
        this.client = client;
        this.live = live;
        this.following = new Following(live);
        this.fxThread = fxThread;
        this.navigator = navigator;
        model = new DnsViewModel(client, fxThread);
        view = new DnsView(model, () -> navigator.go(Destination.of(Area.DNS).in(CHECK)));
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(KeyHelp.of("Ask every server now", "P"));
    }

    @Override
    public void opened(Destination destination) {
        closed();
        isChecking = destination.view().equals(CHECK);
        if (isChecking) {
            openCheck();
        } else {
            root.getChildren().setAll(view);
            view.go(DnsTab.of(destination.view()));
            following.begin(this::refresh, model::tick, this::refresh);
        }
        root.requestFocus();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void openCheck() {
        live.picture().ifPresent(picture -> {
            var check = new CheckViewModel(client, fxThread, picture);
            root.getChildren().setAll(new CheckView(check, this::leave));
            following.begin(live.now().subscribe(check::tick));
        });
    }

    private void leave() {
        navigator.go(Area.DNS);
    }

    private void refresh() {
        model.show(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue());
    }

    private void onKey(KeyEvent pressed) {
        if (isChecking && pressed.getCode() == KeyCode.ESCAPE) {
            leave();
            pressed.consume();
        } else if (!isChecking
                && pressed.getCode() == KeyCode.P
                && !pressed.isShortcutDown()
                && !(pressed.getTarget() instanceof TextInputControl)) {
            model.probe();
            pressed.consume();
        }
    }
}
