// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.styles.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// How this workstation shows the console: what is chosen, and how to choose another look. FX thread only.
public record Appearance(ObservableValue<Theme> theme, Consumer<Theme> choose) {}
