// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.client.Snapshot;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The settings page without its nodes: sections of the configuration in force, the chosen one, and what is
/// wrong with a newer file. FX thread only.
public final class SettingsViewModel {

    private final SettingsSource source;
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ConfigurationTrouble> trouble =
            new ReadOnlyObjectWrapper<>(new ConfigurationTrouble("", List.of()));
    private final ReadOnlyObjectWrapper<String> file = new ReadOnlyObjectWrapper<>("");

    public SettingsViewModel(SettingsSource source) {
        this.source = source;
    }

    public ObservableList<Section> sections() {
        return sections;
    }

    /// No mistakes while the newest file is the one in force.
    public ReadOnlyObjectProperty<ConfigurationTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The file in force.
    public ReadOnlyObjectProperty<String> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public void show(Snapshot newest) {
        var standing = newest.standing();
        file.set(standing.configuration());
        trouble.set(new ConfigurationTrouble(standing.configuration(), standing.configurationProblems()));
        var present = source.sections();
        if (!present.equals(sections)) {
            sections.setAll(present);
        }
    }

    /// The place of the section that a destination asks for, such as `policy`; the first when none fits.
    public int find(String wanted, String deployment) {
        var best = 0;
        for (var i = sections.size() - 1; i >= 0; i--) {
            var title = sections.get(i).title().toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty() && title.contains(wanted) && (title.contains(deployment) || best == 0)) {
                best = i;
            }
        }
        return best;
    }
}
