// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.replay.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Beneath the brush: play, step and speed of the replay, and what held at the playhead.
final class ReplayBar extends HBox {
    private static final double ICON = 14;
    private static final double ROOM_FOR_KEYS = 1000;

    private final TimelineViewModel model;
    private final ActionButton play;
    private final Label time = new Label();
    private final ProseLine words = new ProseLine("", Css.T12, Css.F3);

    ReplayBar(TimelineViewModel model, Runnable togglePlay) {
        this.model = model;
        getStyleClass().add("replay-bar");
        setSpacing(12);
        setAlignment(Pos.CENTER_LEFT);
        play = framed(ActionButton.icon(Icon.PLAY, "Play", togglePlay));
        var buttons = new HBox(
                framed(ActionButton.icon(Icon.PREV, "Previous event", () -> model.step(-1))),
                play,
                framed(ActionButton.icon(Icon.NEXT, "Next event", () -> model.step(1))));
        buttons.setSpacing(2);
        buttons.setMinWidth(USE_PREF_SIZE);
        var speed = new Segmented<>("Speed", Replay.SPEEDS, s -> s + "×");
        speed.show(model.replay().speedProperty().get());
        speed.valueProperty().subscribe(s -> model.replay().speedProperty().set(s));
        model.replay().speedProperty().subscribe(s -> speed.show(s.intValue()));
        time.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T14);
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var keys = keys();
        getChildren().addAll(buttons, speed, new ProseLine("Replay at", Css.T12, Css.F3).whole(), time, words, keys);
        model.replay().playingProperty().subscribe(this::tellPlaying);
        model.replay().playheadProperty().subscribe(this::tell);
        model.replay()
                .markProperty()
                .subscribe(_ -> tell(model.replay().playheadProperty().get()));
        model.review()
                .past()
                .pastProperty()
                .subscribe(_ -> tell(model.replay().playheadProperty().get()));
        widthProperty().subscribe(width -> {
            keys.setVisible(width.doubleValue() >= ROOM_FOR_KEYS);
            keys.setManaged(width.doubleValue() >= ROOM_FOR_KEYS);
        });
    }

    private static ActionButton framed(ActionButton button) {
        button.getStyleClass().remove("ghost");
        return button;
    }

    private static HBox keys() {
        var keys = new HBox(
                new KeyCap("Space"),
                word("play"),
                new KeyCap("←"),
                new KeyCap("→"),
                word("event"),
                new KeyCap("Shift"),
                new KeyCap("←"),
                word("10 s"));
        keys.setSpacing(8);
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.setMinWidth(USE_PREF_SIZE);
        return keys;
    }

    private static Node word(String text) {
        return new ProseLine(text, Css.T12, Css.F3).whole();
    }

    private void tellPlaying(boolean playing) {
        play.setGraphic(new IconView(playing ? Icon.PAUSE : Icon.PLAY, ICON));
        var name = playing ? "Pause" : "Play";
        play.setAccessibleText(name);
        play.getTooltip().setText(name);
    }

    private void tell(Optional<Instant> playhead) {
        time.setText(playhead.map(at -> Figures.exactTime(at).substring(0, 10)).orElse("–"));
        words.setText(playhead.map(this::held).orElse("press Space to play"));
    }

    private String held(Instant at) {
        var since = model.replay()
                .markProperty()
                .get()
                .map(m -> Figures.span(Duration.between(m, at).abs()) + (at.isBefore(m) ? " before M, " : " after M, "))
                .orElse("");
        return since + model.then().map(Then::sentence).orElse("the journal is being read");
    }
}
