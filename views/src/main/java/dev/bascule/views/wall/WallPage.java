// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.views.wall.WallFace.Person;
import dev.bascule.views.wall.WallFace.Pulse;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// The page of the wall, laid out for 1920 × 1080 and drawn as large as the screen allows, with the same
/// proportions on every one.
final class WallPage extends Region {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final Label name = label("name");
    private final Label about = label("caption");
    private final Label clock = label("clock");
    private final HeroPane hero = new HeroPane();
    private final HBox sites = row("tiles");
    private final HBox facts = row("tiles");
    private final HBox people = row("people");
    private final HBox pulse = row("pulse");
    private final VBox page;
    private final Scale scale = new Scale(1, 1);
    private final Translate shift = new Translate();

    WallPage() {
        getStyleClass().add("wall");
        var head = row("head");
        head.getChildren().addAll(name, about, gap(), label("caption", "UTC"), clock);
        var foot = row("foot");
        foot.getChildren().addAll(people, gap(), pulse);
        VBox.setVgrow(sites, Priority.ALWAYS);
        page = new VBox(head, hero, sites, facts, foot);
        page.getStyleClass().add("page");
        page.setManaged(false);
        page.getTransforms().setAll(shift, scale);
        getChildren().add(page);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Wall mode; Escape leaves it");
    }

    void show(WallFace face) {
        name.setText(face.name());
        about.setText(face.about());
        clock.setText(face.clock());
        hero.show(face.hero());
        sites.getChildren().setAll(face.sites().stream().map(SiteTile::new).toList());
        facts.getChildren().setAll(face.facts().stream().map(FactTile::new).toList());
        people.getChildren().setAll(face.people().stream().map(WallPage::person).toList());
        pulse.getChildren().setAll(pulse(face.pulse()));
    }

    /// Moves everything by some pixels, so that no picture burns in.
    void shift(double pixels) {
        shift.setX(pixels);
        shift.setY(pixels);
    }

    @Override
    protected void layoutChildren() {
        var factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        scale.setX(factor);
        scale.setY(factor);
        page.resizeRelocate((getWidth() - WIDTH * factor) / 2, (getHeight() - HEIGHT * factor) / 2, WIDTH, HEIGHT);
    }

    private static Node person(Person person) {
        var both = row("person");
        both.getChildren().addAll(label("caption", person.role()), label("strong-caption", person.name()));
        return both;
    }

    private static Node[] pulse(Pulse pulse) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", pulse.isLive() ? "live" : "lost");
        return new Node[] {dot, label("caption", pulse.words()), label("digits", pulse.age())};
    }

    static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().setAll("label", styleClass);
        return label;
    }

    static Label label(String styleClass, String words) {
        var label = label(styleClass);
        label.setText(words);
        return label;
    }

    static HBox row(String styleClass) {
        var row = new HBox();
        row.getStyleClass().add(styleClass);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static <T extends Node> T whole(T node) {
        if (node instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        return node;
    }
}
