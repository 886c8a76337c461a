// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Settings as a screen; a destination's view names a page by a word of its title, such as `policy`. FX thread
/// only.
public final class SettingsScreen implements Screen {
    private final Live live;
    private final SettingsViewModel model;
    private final SettingsPanes panes;
    private final SettingsView view;
    private final Following following;

    public SettingsScreen(SettingsPorts ports, Appearance appearance, Live live, Ask ask, Executor fxThread) {
        this.live = live;
        this.following = new Following(live);
        model = new SettingsViewModel(ports.source());
        panes = new SettingsPanes(ports, appearance, ask, fxThread);
        view = new SettingsView(model, panes);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Next and previous page", "↓", "↑"),
                KeyHelp.of("From the list into the page", "Enter"),
                KeyHelp.of("Find a value of the file", "/"),
                KeyHelp.of("Try the policy on the record", "T"),
                KeyHelp.of("Test all providers or resolvers", "P"),
                KeyHelp.of("Verify the chain of the journal", "V"),
                KeyHelp.of("Call off what is under way, back to the list", "Esc"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                new Kept<>("page", view.pageProperty(), view.pageProperty()::setValue, title -> title, Optional::of));
    }

    @Override
    public void opened(Destination destination) {
        var wanted = destination.view().isEmpty() ? view.pageProperty().getValue() : destination.view();
        following.begin(live.snapshot().subscribe(model::show));
        view.open(model.find(wanted, live.deployment().getValue()));
        view.focusList();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void onKey(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown() || pressed.isControlDown()) {
            return;
        }
        var isDone = pressed.getTarget() instanceof TextInputControl field
                ? whileTyping(field, pressed.getCode())
                : act(pressed);
        if (isDone) {
            pressed.consume();
        }
    }

    private boolean whileTyping(TextInputControl field, KeyCode code) {
        return code == KeyCode.ESCAPE && field.getText().isEmpty() && leave();
    }

    private boolean act(KeyEvent pressed) {
        var kind = view.kind();
        return switch (pressed.getCode()) {
            case ENTER -> pressed.getTarget() instanceof ListView<?> && done(view::enter);
            case SLASH -> done(view::focusFind);
            case T -> kind.filter(k -> k == Page.Kind.POLICY).isPresent() && done(panes.policy()::tryOut);
            case P -> kind.filter(panes::probe).isPresent();
            case V -> kind.filter(panes::verify).isPresent();
            case ESCAPE -> leave();
            default -> false;
        };
    }

    /// Esc ends what is under way first, then goes back to the list.
    private boolean leave() {
        return view.kind().filter(panes::callOff).isPresent() || done(view::focusList);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
