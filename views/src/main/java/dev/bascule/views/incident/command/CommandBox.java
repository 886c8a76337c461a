// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Incident;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Who commands, and a way to take or hand over command.
public final class CommandBox extends HBox {
    private static final double ICON = 14;

    private final Label name = new Label();
    private final ActionButton act;

    public CommandBox(CommandForms forms) {
        getStyleClass().add("command");
        setMinWidth(USE_PREF_SIZE);
        act = Rows.asking("Take command", owner -> forms.takeOrHandOver(Role.COMMANDER, owner))
                .small();
        name.getStyleClass().addAll(Css.STRONG, Css.T12);
        name.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(new ProseLine("Commander", Css.T12, Css.F3).whole(), new IconView(Icon.USER, ICON), name, act);
    }

    /// `obstacle` says why nothing can be recorded; empty when it can.
    public void show(Incident incident, String obstacle) {
        var commander = incident.commander();
        name.setText(commander.map(Tenure::name).orElse("nobody"));
        var words = commander.isPresent() ? "Hand over…" : "Take command";
        act.setText(words);
        act.setAccessibleText(words);
        var isClosed = incident.status() == Incident.Status.CLOSED;
        act.refuseBecause(isClosed ? "It is closed." : obstacle.isEmpty() ? null : obstacle);
    }
}
