// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.look;

import dev.bascule.styles.Css;
import dev.bascule.styles.Density;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Motion;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The choices that belong to this workstation alone; each shows at once and is kept for the next start.
public final class LookPane extends VBox {
    private static final double NAME = 190;

    private final VBox rows = new VBox();

    public LookPane(Appearance appearance) {
        getStyleClass().add("look-pane");
        choice("Theme", appearance.theme(), List.of(Theme.values()), Theme::words, "Ctrl Shift D turns day and night.");
        choice(
                "Text size",
                appearance.textSize(),
                List.of(TextSize.values()),
                TextSize::words,
                "Everything grows with it. Ctrl + and Ctrl − do the same.");
        choice(
                "Row height",
                appearance.density(),
                List.of(Density.values()),
                Density::words,
                "Of every table and list; the table of checks can then be set by itself.");
        choice(
                "Motion",
                appearance.motion(),
                List.of(Motion.values()),
                Motion::words,
                "Reduced: nothing pulses, and a replay goes on by steps of a second.");
        choice(
                "Sound",
                appearance.sound(),
                List.of(true, false),
                LookPane::onOrOff,
                "One low tone for UNHEALTHY, a double one when a person must decide; none for recovery.");
        choice(
                "Desktop notices",
                appearance.notices(),
                List.of(true, false),
                LookPane::onOrOff,
                "The desktop is told what the window tells while nobody looks at it.");
        var wall = new ProseLine(
                "F11 turns the window into a wall that can be read from five metres; Esc ends it.", Css.T11, Css.F3);
        var note = new HBox(name("Wall mode"), Columns.growing(wall));
        note.getStyleClass().add("setting");
        rows.getChildren().add(note);
        rows.getStyleClass().add("rows");
        var reset = ActionButton.usual("Reset what screens remember", appearance.memory()::forget)
                .small();
        reset.setId("look-reset");
        var kept = new ProseLine(
                "Filters, groups, order and views come back at the next start; saved filters stay.", Css.T11, Css.F3);
        row("Screens", reset, kept);
        var panel = new Panel("This workstation", "what others see is not changed");
        panel.setContent(rows);
        getChildren().add(panel);
    }

    private static String onOrOff(boolean isOn) {
        return isOn ? "On" : "Off";
    }

    private static Node name(String words) {
        var name = new Label(words);
        name.getStyleClass().add(Css.T12);
        return Columns.left(name, NAME);
    }

    private <T> void choice(String title, Property<T> chosen, List<T> all, Function<T, String> words, String about) {
        var choice = new Segmented<>(title, all, words);
        choice.askBefore(chosen::setValue);
        chosen.subscribe(choice::show);
        row(title, choice, new ProseLine(about, Css.T11, Css.F3));
    }

    private void row(String title, Node choice, ProseLine about) {
        var row = new HBox(name(title), choice, Columns.growing(about));
        row.getStyleClass().add("setting");
        rows.getChildren().add(row);
    }
}
