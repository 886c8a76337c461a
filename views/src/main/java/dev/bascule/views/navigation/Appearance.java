// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How this workstation shows the console and makes itself heard, the same in each of its windows. A change
/// shows at once and is kept for the next start. FX thread only.
public final class Appearance {
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<TextSize> textSize;
    private final BooleanProperty sound;
    private final BooleanProperty notices;

    /// As it was left the last time; at first night, the usual size, sound and notices on.
    public Appearance(Choices choices) {
        theme = new SimpleObjectProperty<>(
                choices.of("theme").flatMap(Theme::of).orElse(Theme.NIGHT));
        textSize = new SimpleObjectProperty<>(
                choices.of("text-size").flatMap(TextSize::of).orElse(TextSize.USUAL));
        sound = new SimpleBooleanProperty(isOn(choices, "sound"));
        notices = new SimpleBooleanProperty(isOn(choices, "notices"));
        theme.subscribe((_, chosen) -> choices.keep("theme", chosen.code()));
        textSize.subscribe((_, chosen) -> choices.keep("text-size", chosen.code()));
        sound.subscribe((_, chosen) -> choices.keep("sound", chosen.toString()));
        notices.subscribe((_, chosen) -> choices.keep("notices", chosen.toString()));
    }

    private static boolean isOn(Choices choices, String key) {
        return choices.of(key).map(Boolean::parseBoolean).orElse(true);
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// Whether a tone is played when something turns UNHEALTHY or a person must decide.
    public BooleanProperty sound() {
        return sound;
    }

    /// Whether the desktop around the window is told what the window tells, while nobody looks at it.
    public BooleanProperty notices() {
        return notices;
    }
}
