// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.styles.Glyph;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.wall.WallFace.Hero;
import dev.bascule.views.wall.WallFace.Tick;
import dev.bascule.views.wall.WallFace.Track;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The state in letters that carry across a room, what is going on, a clock, and how far it is.
final class HeroPane extends VBox {
    private static final double GLYPH = 144;
    private static final double TRACK = 1760;
    private static final double BAR = 28;
    private static final int SHORT = "00:00".length();

    private final StateGlyph glyph = new StateGlyph(Glyph.UNKNOWN, GLYPH);
    private final Label word = WallPage.label("word");
    private final Label line = WallPage.label("line");
    private final Label digits = WallPage.whole(WallPage.label("hero-digits"));
    private final Label caption = WallPage.whole(WallPage.label("caption"));
    private final Pane track = new Pane();

    HeroPane() {
        getStyleClass().add("hero");
        var words = new VBox(word, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var clock = new VBox(digits, caption);
        clock.getStyleClass().add("hero-clock");
        clock.setAlignment(Pos.TOP_RIGHT);
        var top = WallPage.row("hero-top");
        top.getChildren().addAll(glyph, words, clock);
        track.setMinHeight(96);
        track.setMaxHeight(96);
        getChildren().addAll(top, track);
    }

    void show(Hero hero) {
        Mark.paint(this, hero.mark());
        Mark.paint(glyph, hero.mark() == null ? Mark.HEALTHY : hero.mark());
        glyph.draw(hero.glyph());
        word.setText(hero.word());
        line.setText(hero.line());
        digits.setText(hero.digits());
        digits.getStyleClass().remove("long");
        if (hero.digits().length() > SHORT) {
            digits.getStyleClass().add("long");
        }
        caption.setText(hero.caption());
        setAccessibleText(hero.word() + ", " + hero.line() + ", " + hero.digits() + " " + hero.caption());
        track.setManaged(hero.track().isPresent());
        track.getChildren().setAll(hero.track().map(HeroPane::bar).orElse(List.of()));
    }

    private static List<Node> bar(Track track) {
        var nodes = new ArrayList<Node>();
        nodes.add(block("bar", 0, 0, TRACK, BAR));
        nodes.add(block("fill", 0, 0, TRACK * Math.clamp(track.done(), 0, 1), BAR));
        track.ticks().forEach(tick -> nodes.addAll(tick(tick)));
        return nodes;
    }

    private static List<Node> tick(Tick tick) {
        var at = TRACK * Math.clamp(tick.at(), 0, 1);
        var style = tick.isState() ? "of-state" : "plain";
        var mark = block("tick", at - 2.5, -6, 5, BAR + 12);
        mark.getStyleClass().add(style);
        var words = WallPage.row("tick-words");
        words.getStyleClass().add(style);
        words.getChildren()
                .addAll(WallPage.label("strong-caption", tick.words()), WallPage.label("digits", tick.digits()));
        words.setLayoutY(BAR + 12);
        words.widthProperty()
                .subscribe(width ->
                        words.setLayoutX(Math.clamp(at - width.doubleValue() / 2, 0, TRACK - width.doubleValue())));
        return List.of(mark, words);
    }

    private static Region block(String styleClass, double x, double y, double width, double height) {
        var block = new Region();
        block.getStyleClass().add(styleClass);
        block.setManaged(false);
        block.resizeRelocate(x, y, width, height);
        return block;
    }
}
