// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.navigation.Area;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// A keyboard and a mouse before one window. A key goes wherever the focus is, as it does for a person.
final class Hands {
    private static final int MOST_TABS = 120;

    private final Scene scene;
    private final Workstation workstation;
    private final FxRobot robot = new FxRobot();

    Hands(Scene scene, Workstation workstation) {
        this.scene = scene;
        this.workstation = workstation;
    }

    /// Presses keys together and lets go of them in reverse.
    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /// Goes to a place of the rail by G and its letter, wherever in the rail it stands; in one go, since a
    /// chord has only so much time.
    void goTo(Area area) {
        press(KeyCode.G, KeyCode.getKeyCode(String.valueOf(area.letter())));
    }

    /// Types letter by letter into what has the focus.
    void type(String text) {
        robot.write(text);
    }

    /// Presses Tab until the focus is on what is named so.
    void tabTo(String name) {
        for (var i = 0; i < MOST_TABS; i++) {
            if (Screenful.onFx(() -> new Screenful(scene).isFocusOn(name))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("'" + name + "' cannot be reached by Tab.\n" + workstation.report());
    }

    /// Tab and Space: the keyboard's way to press a button or tick a box.
    void strike(String name) {
        tabTo(name);
        press(KeyCode.SPACE);
    }

    /// Clicks what is named so; waits until it is there.
    void click(String name) {
        workstation.shows("'" + name + "' to click on", s -> s.named(name).isPresent());
        click(Screenful.onFx(() -> new Screenful(scene).named(name).orElseThrow()));
    }

    void clickAt(String selector) {
        workstation.shows(selector, s -> s.node(selector).isPresent());
        click(Screenful.onFx(() -> new Screenful(scene).node(selector).orElseThrow()));
    }

    private void click(Node node) {
        assertThat(Screenful.onFx(node::isDisabled)).as("disabled").isFalse();
        robot.clickOn(node);
    }
}
