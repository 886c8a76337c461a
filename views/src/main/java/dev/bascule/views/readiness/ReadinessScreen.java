// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import dev.bascule.client.ConsoleClient;
import dev.bascule.readiness.Remedy;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/// Readiness as a screen: follows the engine while it is on show. A destination's view is `proofs`, `drills` or
/// `diagnose`, its subject a site such as `ams3`. FX thread only.
public final class ReadinessScreen implements Screen {
    private final Live live;
    private final Following following;
    private final Navigator navigator;
    private final ReadinessViewModel model;
    private final ReadinessView view;

    public ReadinessScreen(ConsoleClient client, Live live, Executor fxThread, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        this.navigator = navigator;
        model = new ReadinessViewModel(client, fxThread);
        view = new ReadinessView(model, this::follow);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("From site to site", "↑", "↓"),
                KeyHelp.of("Proofs, drills, diagnose", "V"),
                KeyHelp.of("Prove now, or stop", "M"),
                KeyHelp.of("Run a drill of the site", "F"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(Kept.one("page", model.pageProperty(), model::turn, Page.values()));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        begin(destination.view(), destination.subject());
        following.begin(
                () -> model.show(live.picture(), live.now().getValue()),
                model::tick,
                () -> begin(destination.view(), ""));
        view.requestFocus();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void begin(String page, String subject) {
        Page.of(page).ifPresent(model::turn);
        model.open(live.picture(), subject, live.now().getValue());
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
            case UP -> done(() -> model.walk(-1));
            case DOWN -> done(() -> model.walk(1));
            case V -> done(() -> model.turn(model.pageProperty().get().next()));
            case M -> done(model.isMine() ? model::stop : model::prove);
            case F -> done(this::drill);
            default -> false;
        };
    }

    private void drill() {
        model.selectedProperty()
                .get()
                .ifPresent(site -> follow(new Remedy("Run a drill…", Remedy.Way.WIZARD, site.value())));
    }

    /// Does what can be done here, and goes where the rest is done.
    private void follow(Remedy remedy) {
        switch (remedy.way()) {
            case PROVE -> model.prove();
            case COPY -> {
                var content = new ClipboardContent();
                content.putString(remedy.about());
                Clipboard.getSystemClipboard().setContent(content);
                model.copied(remedy.about());
            }
            case CHECK, DNS, TIERS, SETTINGS, WIZARD, INCIDENT, EXECUTION, TIMELINE ->
                model.destination(remedy).ifPresent(navigator::go);
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
