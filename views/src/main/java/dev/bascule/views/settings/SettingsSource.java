// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.List;

/// Port: the configuration in force, as values with the places they come from. Called on the FX thread, so it
/// answers from memory. Secrets are named by their reference and never resolved.
public interface SettingsSource {
    /// The sections in the order in which they are listed.
    List<Section> sections();

    /// A part of the configuration, such as `Policy of genesis`. `notes` say what of it this version does not
    /// use yet.
    record Section(String title, String about, List<Setting> settings, List<String> notes) {
        public Section {
            settings = List.copyOf(settings);
            notes = List.copyOf(notes);
        }
    }

    /// One value as it holds now. `place` is file and line, such as `bascule.yaml:41`, or `default` where the
    /// file does not say.
    record Setting(String key, String value, String place) {}
}
