// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.dns.amend.AmendViewModel;
import dev.bascule.views.dns.check.CheckView;
import dev.bascule.views.dns.check.CheckViewModel;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// DNS as a screen. A destination's view is `records`, `propagation`, `drift`, `providers`, `ttls`, or `check`
/// for the wizard that measures one record; P asks every server now. FX thread only.
public final class DnsScreen implements Screen {
    private static final String CHECK = "check";

    private final ConsoleClient client;
    private final Live live;
    private final Executor fxThread;
    private final Navigator navigator;
    private final DnsViewModel model;
    private final AmendViewModel amendments;
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
        amendments = new AmendViewModel(client, fxThread);
        view = new DnsView(
                model, amendments, () -> navigator.go(Destination.of(Area.DNS).in(CHECK)));
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Ask every server now", "P"),
                KeyHelp.of("Plan: lower TTLs", "L"),
                KeyHelp.of("Plan: restore TTLs", "R"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(Kept.one("view", view.tab(), view::go, DnsTab.values()));
    }

    @Override
    public void opened(Destination destination) {
        closed();
        isChecking = destination.view().equals(CHECK);
        if (isChecking) {
            openCheck();
        } else {
            root.getChildren().setAll(view);
            DnsTab.of(destination.view()).ifPresent(view::go);
            following.begin(this::refresh, this::tick, this::refresh);
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
        var snapshot = live.snapshot().getValue();
        var deployment = live.deployment().getValue();
        var now = live.now().getValue();
        model.show(snapshot, deployment, now);
        amendments.show(snapshot, deployment, now);
    }

    private void tick(Instant now) {
        model.tick(now);
        amendments.tick(now);
    }

    private void onKey(KeyEvent pressed) {
        if (isChecking) {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                leave();
                pressed.consume();
            }
        } else if (pressed.getCode() == KeyCode.ESCAPE && model.inspected().isPresent()) {
            model.inspect(Optional.empty());
            pressed.consume();
        } else if (!pressed.isShortcutDown() && !(pressed.getTarget() instanceof TextInputControl)) {
            onLetter(pressed);
        }
    }

    private void onLetter(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case P -> model.probe();
            case L -> view.planTtl(true);
            case R -> view.planTtl(false);
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
