// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StatePill;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Beside the lanes: what held at the replay's moment, under a heading that says that it is the past.
public final class ThenPanel extends VBox {
    private static final double SITE = 56;

    private final ProseLine title = new ProseLine("", Css.T12, Css.STRONG);
    private final VBox rows = new VBox();

    /// `onLive` ends the replay.
    public ThenPanel(Runnable onLive) {
        getStyleClass().add("then");
        setAccessibleRole(AccessibleRole.TEXT);
        var back = ActionButton.usual("Live", onLive).small().key("L");
        back.setAccessibleText("Back to live (L)");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, back);
        head.getStyleClass().add("then-head");
        getChildren().addAll(head, rows);
        show(Optional.empty());
    }

    /// Nothing is shown while no moment is chosen.
    public void show(Optional<Then> then) {
        setVisible(then.isPresent());
        setManaged(then.isPresent());
        rows.getChildren().clear();
        then.ifPresent(t -> {
            title.setText("As of `" + Figures.time(t.at()) + "`, replayed, not live");
            rows.getChildren().add(state(t));
            t.sites().forEach(s -> rows.getChildren().add(site(s)));
            rows.getChildren().addAll(line("Automation " + t.automation() + ", " + t.step()), line(t.dns()));
            setAccessibleText("Replay, state at " + Figures.time(t.at()) + ", " + t.sentence());
        });
    }

    /// The journal has not been read up to the moment, or could not be.
    public void say(String words) {
        setVisible(true);
        setManaged(true);
        title.setText("Replay from the journal");
        rows.getChildren().setAll(line(words));
        setAccessibleText("Replay, " + words);
    }

    private static Node state(Then then) {
        var pill = new StatePill("Deployment then", StatePill.Size.SMALL);
        pill.show(Marks.of(then.phase()));
        var row = new HBox(pill, new ProseLine(then.served(), Css.T12, Css.F2));
        row.getStyleClass().add("then-row");
        return row;
    }

    private static Node site(Then.SiteThen site) {
        var name = new Label(site.name());
        name.getStyleClass().addAll(Css.T12, Css.F1);
        name.setMinWidth(SITE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(name, new StateWord(site.mark()), space, new ProseLine(site.detail(), Css.T12, Css.F3));
        row.getStyleClass().add("then-row");
        return row;
    }

    private static Node line(String words) {
        return new ProseFlow(words, "then-line");
    }
}
