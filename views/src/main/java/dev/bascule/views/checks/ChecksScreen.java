// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.client.ConsoleClient;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.checks.sheet.SavedFilters;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The checks as a screen: follows snapshots while it is on show. A destination's subject is a check, such as
/// `fra1/api`. FX thread only.
public final class ChecksScreen implements Screen {
    private final Live live;
    private final Following following;
    private final ChecksViewModel model;
    private final ChecksView view;

    public ChecksScreen(
            Live live, ConsoleClient client, Ask ask, Orders orders, Appearance appearance, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        model = new ChecksViewModel(client, ask, orders, appearance);
        view = new ChecksView(model, node -> navigator.go(Destination.about(Area.TOPOLOGY, node)));
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    ChecksViewModel model() {
        return model;
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Next and previous line", "↓", "↑", "J", "K"),
                KeyHelp.of("Open the check, fold the group", "Enter"),
                KeyHelp.of("Fold or unfold the group", "Space", "←", "→"),
                KeyHelp.of("Close the check", "Esc"),
                KeyHelp.of("Probe now", "P"),
                KeyHelp.of("Mute or unmute", "M"),
                KeyHelp.of("Acknowledge the incident", "A"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                new Kept<>(
                        "filter",
                        model.filterProperty(),
                        model.filterProperty()::set,
                        SavedFilters::line,
                        SavedFilters::read),
                Kept.one("groups", model.groupingProperty(), Grouping.values()));
    }

    @Override
    public void opened(Destination destination) {
        following.begin(this::refresh, this::tick, this::refresh);
        model.open(destination.subject());
        view.table().focusList();
    }

    @Override
    public void closed() {
        following.end();
    }

    private void tick(Instant now) {
        model.tick(now);
        view.tick();
    }

    private void refresh() {
        model.show(
                live.snapshot().getValue(),
                live.deployment().getValue(),
                live.now().getValue());
        view.configure(live.picture());
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

    /// From the filter the keys go on to the table: down with what was found, Esc when there is nothing to
    /// clear.
    private boolean whileTyping(TextInputControl field, KeyCode code) {
        var isFilter = "checks-find".equals(field.getId());
        var leaves = code == KeyCode.DOWN
                || code == KeyCode.ENTER
                || code == KeyCode.ESCAPE && field.getText().isEmpty();
        return isFilter && leaves && done(view.table()::focusList);
    }

    private boolean act(KeyEvent pressed) {
        var isInList = pressed.getTarget() instanceof ListView<?> || pressed.getTarget() == view.node();
        return switch (pressed.getCode()) {
            case ENTER -> isInList && done(model::openSelected);
            case SPACE -> isInList && done(this::toggleGroup);
            case LEFT -> isInList && done(() -> model.fold(true));
            case RIGHT -> isInList && done(() -> model.fold(false));
            case J -> isInList && done(() -> view.table().press(KeyCode.DOWN));
            case K -> isInList && done(() -> view.table().press(KeyCode.UP));
            case P -> done(model::probe);
            case M -> done(view::muteByKey);
            case A -> done(model::acknowledge);
            case SLASH -> done(view::focusFind);
            case ESCAPE -> model.isDrawerOpen() && done(this::closeDrawer);
            default -> false;
        };
    }

    private void toggleGroup() {
        if (model.selectedProperty().get().orElse(null) instanceof Line.Head(var group)) {
            model.toggle(group);
        }
    }

    private void closeDrawer() {
        model.closeDrawer();
        view.table().focusList();
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
