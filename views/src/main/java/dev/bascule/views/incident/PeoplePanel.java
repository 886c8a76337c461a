// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Participant;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// Who takes part: those with a role first, then the others as they came; and a way to join.
final class PeoplePanel {
    private static final List<String> ROLES = List.of("operator", "communications", "database", "network");
    private static final double ICON = 14;
    private static final double LEAST = 92;

    private final Panel panel = new Panel("Participants", "");

    /// `onRole` is called with a part that this console's person takes.
    PeoplePanel(Consumer<String> onRole) {
        var roles = new MenuButton("Join as…");
        roles.getStyleClass().addAll(Css.SMALL, Css.F1);
        for (var role : ROLES) {
            var item = new MenuItem(role);
            item.setOnAction(_ -> onRole.accept(role));
            roles.getItems().add(item);
        }
        panel.setRight(roles);
        panel.setMinHeight(LEAST);
    }

    Panel node() {
        return panel;
    }

    void show(List<Participant> participants) {
        panel.setSubtitle(
                participants.stream().map(Participant::name).distinct().count() + " on bridge");
        if (participants.isEmpty()) {
            var meaning = "Whoever acknowledges or takes a role appears here.";
            panel.setContent(Notice.empty(Icon.USER, "Nobody has joined yet", meaning));
            return;
        }
        var rows = new VBox();
        participants.forEach(p -> rows.getChildren().add(row(p)));
        var scroll = new Scroll(rows);
        panel.setContent(scroll);
    }

    private static ListRow row(Participant participant) {
        var since = Figures.time(participant.since());
        var spoken = participant.name() + ", " + participant.role() + " since " + since;
        return new ListRow(
                "participant-row",
                spoken,
                new IconView(Icon.USER, ICON),
                label(participant.name(), Css.STRONG),
                label(participant.role(), Css.F3),
                ListRow.space(),
                label(since, Css.MONO, Css.T12, Css.F3));
    }

    private static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
