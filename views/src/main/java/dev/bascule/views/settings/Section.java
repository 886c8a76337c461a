// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A part of the configuration, such as `Policy of genesis`. `notes` say what of it this version does not
/// use yet.
public record Section(String title, String about, List<Setting> settings, List<String> notes) {
    public Section {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /// The values of one item of a list, or those that belong to none.
    record Group(String title, List<Setting> settings) {}

    List<Group> groups() {
        return settings.stream()
                .collect(Collectors.groupingBy(Setting::item, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }
}
