// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.List;

/// A part of the configuration, such as `Policy of genesis`. `notes` say what of it this version does not
/// use yet.
public record Section(String title, String about, List<Setting> settings, List<String> notes) {
    public Section {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }
}
