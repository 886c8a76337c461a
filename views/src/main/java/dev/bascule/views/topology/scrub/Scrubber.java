// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar under the drawing: Live, pause, earlier and later, the strip of time, and the moment on show in
/// digits.
public final class Scrubber extends HBox {
    private static final double ICON = 12;

    private final Travel travel;
    private final ToggleButton live = new ToggleButton("Live");
    private final ActionButton pause;
    private final TimeStrip strip;
    private final Label time = new Label();
    private final Label span = new Label();

    public Scrubber(Travel travel) {
        this.travel = travel;
        getStyleClass().add("scrubber");
        live.getStyleClass().add("live");
        live.setId("topology-live");
        live.setMnemonicParsing(false);
        live.setMinWidth(USE_PREF_SIZE);
        live.setAccessibleText("Live, follow the present (L)");
        live.setOnAction(_ -> travel.live());
        var dot = new Region();
        dot.getStyleClass().add("dot");
        live.setGraphic(dot);
        pause = framed(Icon.PAUSE, "Pause the view", travel::togglePause);
        var buttons = new HBox(
                framed(Icon.PREV, "Earlier", () -> travel.page(-1)),
                pause,
                framed(Icon.NEXT, "Later", () -> travel.page(1)));
        buttons.setSpacing(2);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(USE_PREF_SIZE);
        strip = new TimeStrip(travel::to);
        HBox.setHgrow(strip, Priority.ALWAYS);
        time.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T16);
        span.getStyleClass().addAll(Css.T11, Css.F3);
        var words = new VBox(time, span);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setMinWidth(104);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(live, buttons, strip, words);
    }

    private static ActionButton framed(Icon icon, String name, Runnable action) {
        var button = ActionButton.icon(icon, name, action);
        button.getStyleClass().remove("ghost");
        return button;
    }

    public void show(Bars bars, Instant moment, Mode mode) {
        strip.show(bars, moment);
        live.setSelected(mode instanceof Mode.Live);
        var isPaused = mode instanceof Mode.Paused;
        pause.setGraphic(new IconView(isPaused ? Icon.PLAY : Icon.PAUSE, ICON));
        pause.setAccessibleText(isPaused ? "Go on" : "Pause the view");
        time.setText(Figures.time(moment));
        span.setText(
                bars.bars().isEmpty()
                        ? "no history yet"
                        : Figures.age(Duration.between(bars.from(), bars.to())) + " shown");
        time.setAccessibleText("Shown at " + Figures.time(moment));
    }

    public void focusStrip() {
        strip.requestFocus();
    }

    private void onKey(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case LEFT -> travel.step(-1);
            case RIGHT -> travel.step(1);
            case PAGE_UP -> travel.page(-1);
            case PAGE_DOWN -> travel.page(1);
            case END -> travel.live();
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
