// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import dev.bascule.styles.Density;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How this workstation shows the console and makes itself heard, the same in each of its windows. A change
/// shows at once and is kept for the next start. FX thread only.
public final class Appearance {
    private static final String DENSITY = "density";
    private static final String CHECKS_DENSITY = "checks.density";

    private final Choices choices;
    private final Memory memory;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<TextSize> textSize;
    private final ObjectProperty<Density> density;
    private final ObjectProperty<Density> checksDensity;
    private final ObjectProperty<Motion> motion;
    private final BooleanProperty sound;
    private final BooleanProperty notices;

    /// As it was left the last time; at first night, the usual size, rows as usual with those of checks
    /// compact, motion as the desktop likes it, sound and notices on.
    public Appearance(Choices choices) {
        this.choices = choices;
        memory = new Memory(choices);
        theme = new SimpleObjectProperty<>(
                choices.of("theme").flatMap(Theme::of).orElse(Theme.NIGHT));
        textSize = new SimpleObjectProperty<>(
                choices.of("text-size").flatMap(TextSize::of).orElse(TextSize.USUAL));
        density = new SimpleObjectProperty<>(density(choices, DENSITY).orElse(Density.USUAL));
        checksDensity =
                new SimpleObjectProperty<>(density(choices, CHECKS_DENSITY).orElse(Density.COMPACT));
        motion = new SimpleObjectProperty<>(
                choices.of("motion").flatMap(Motion::of).orElse(Motion.AS_THE_DESKTOP));
        sound = new SimpleBooleanProperty(isOn(choices, "sound"));
        notices = new SimpleBooleanProperty(isOn(choices, "notices"));
        theme.subscribe((_, chosen) -> choices.keep("theme", chosen.code()));
        textSize.subscribe((_, chosen) -> choices.keep("text-size", chosen.code()));
        density.subscribe((_, chosen) -> {
            choices.keep(DENSITY, chosen.code());
            checksDensity.set(chosen);
        });
        checksDensity.subscribe((_, chosen) -> choices.keep(CHECKS_DENSITY, chosen.code()));
        motion.subscribe((_, chosen) -> choices.keep("motion", chosen.code()));
        sound.subscribe((_, chosen) -> choices.keep("sound", chosen.toString()));
        notices.subscribe((_, chosen) -> choices.keep("notices", chosen.toString()));
    }

    private static Optional<Density> density(Choices choices, String key) {
        return choices.of(key).flatMap(Density::of);
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

    /// How high rows are, in every table and list; a choice here holds for those with a choice of their own,
    /// too.
    public ObjectProperty<Density> density() {
        return density;
    }

    /// How high the rows of the table of checks are, which may differ from all others.
    public ObjectProperty<Density> checksDensity() {
        return checksDensity;
    }

    public ObjectProperty<Motion> motion() {
        return motion;
    }

    /// What screens showed the last time.
    public Memory memory() {
        return memory;
    }

    /// What else a person chose, under keys of its own.
    public Choices choices() {
        return choices;
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
