// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.ConsoleClient;
import dev.bascule.incident.lead.Role;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.incident.command.CommandForms;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Kept;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
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

    public IncidentScreen(
            Live live, ConsoleClient client, Ask ask, Orders orders, ReportExport export, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        model = new IncidentViewModel(client, ask, orders);
        view = new IncidentView(model, export, id -> navigator.go(Destination.about(Area.TIMELINE, id)));
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
                KeyHelp.of("Page for leading, page of the log", "V"),
                KeyHelp.of("Note", "N"),
                KeyHelp.of("Report condition, actions, needs", "C"),
                KeyHelp.of("Decide", "D"),
                KeyHelp.of("Promise the next update", "U"),
                KeyHelp.of("Take or hand over command", "T"),
                KeyHelp.of("Correct the entry in focus", "Enter"),
                KeyHelp.of("Tick the item in focus", "Space"),
                KeyHelp.of("All incidents", "Esc"));
    }

    @Override
    public List<Kept<?>> kept() {
        return List.of(
                Kept.one("notes", model.choiceProperty(), NoteLine.Choice.values()),
                Kept.flag("leading", model.leadingProperty()));
    }

    @Override
    public void opened(Destination destination) {
        following.end();
        load(destination.subject());
        if (destination.view().equals("command")) {
            model.leadingProperty().set(true);
        }
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
            case V -> view.turnPage();
            case C -> view.ask(CommandForms::report);
            case D -> view.ask(CommandForms::decide);
            case U -> view.ask(CommandForms::promise);
            case T -> view.ask((forms, owner) -> forms.takeOrHandOver(Role.COMMANDER, owner));
            case ESCAPE -> model.leave();
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
