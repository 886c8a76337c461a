// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Incident;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The four roles with who has each, and beneath them who had one before.
final class RolesPanel {
    private static final double NAME = 76;

    private final Panel panel = new Panel("Roles", "");
    private final CommandForms forms;
    private List<Tenure> shown = List.of();
    private boolean isBuilt;

    RolesPanel(CommandForms forms) {
        this.forms = forms;
        panel.getStyleClass().add("roles-panel");
    }

    Panel node() {
        return panel;
    }

    void show(Incident incident) {
        var tenures = incident.conduct().roster().tenures();
        if (isBuilt && tenures.equals(shown)) {
            return;
        }
        isBuilt = true;
        shown = tenures;
        var roster = incident.conduct().roster();
        panel.setSubtitle(roster.current().size() + " of " + Role.values().length + " taken");
        var rows = new ArrayList<Node>();
        for (var role : Role.values()) {
            rows.add(roster.holder(role).map(this::held).orElseGet(() -> vacant(role)));
        }
        if (!roster.past().isEmpty()) {
            rows.add(Rows.row("roles-before", "Held before", Rows.label("Held before", Css.T11, Css.F3)));
            roster.past().forEach(t -> rows.add(before(t)));
        }
        panel.setContent(Rows.scrolling(new VBox(rows.toArray(Node[]::new))));
    }

    private Node vacant(Role role) {
        var take = ActionButton.usual("Take", () -> forms.take(role)).small();
        take.setAccessibleText("Take the role " + role.code());
        return Rows.row(
                "role-row",
                role.code() + ", nobody, " + role.duty(),
                name(role),
                growing(new ProseLine("nobody", Css.F2)),
                take);
    }

    private Node held(Tenure tenure) {
        var role = tenure.role();
        var over = Rows.asking("Hand over…", button -> forms.handOver(role, button))
                .small();
        over.setAccessibleText("Hand over the role " + role.code());
        var release =
                Rows.asking("Release…", button -> forms.release(role, button)).small();
        release.setAccessibleText("Release the role " + role.code());
        var since = Figures.time(tenure.since());
        return Rows.row(
                "role-row",
                role.code() + ", " + tenure.name() + ", since " + since
                        + (tenure.note().isBlank() ? "" : ", " + tenure.note()),
                name(role),
                growing(new ProseLine(tenure.name(), Css.STRONG).whole()),
                Rows.label(since, Css.MONO, Css.T12, Css.F3),
                over,
                release);
    }

    private static Node name(Role role) {
        var name = Rows.label(role.code(), Css.F3);
        name.setMinWidth(NAME);
        return name;
    }

    private static Node growing(ProseLine line) {
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private static Node before(Tenure tenure) {
        var span = Figures.time(tenure.since())
                + tenure.until().map(t -> "–" + Figures.time(t)).orElse("");
        var words = tenure.name() + ", " + tenure.ending() + (tenure.note().isBlank() ? "" : "; " + tenure.note());
        return Rows.row(
                "role-row",
                tenure.role().code() + ", " + words + ", " + span,
                name(tenure.role()),
                growing(new ProseLine(words, Css.F2)),
                Rows.label(span, Css.MONO, Css.T12, Css.F3));
    }
}
