// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.setting.KeptChoices;
import dev.bascule.views.navigation.Choices;
import java.util.Optional;

/// What a person chose, kept in the store of the engine behind the window.
record EngineChoices(KeptChoices kept) implements Choices {
    @Override
    public Optional<String> of(String key) {
        return kept.of(key);
    }

    @Override
    public void keep(String key, String value) {
        kept.keep(key, value);
    }
}
