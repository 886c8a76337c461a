// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.panel.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The same entries as words, for screen readers and for those who search: oldest first, one row each, filtered
/// by text.
final class EntryList extends VBox {
    private static final double ROW = 24;

    private final FilterField filter = new FilterField("Filter entries", "/");
    private final ListView<TimelineEntry> list = new ListView<>();
    private final Consumer<TimelineEntry> onSelect;
    private List<TimelineEntry> entries = List.of();
    private boolean isFollowing;

    EntryList(Consumer<TimelineEntry> onSelect) {
        this.onSelect = onSelect;
        getStyleClass().add("entry-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Entries of the timeline, oldest first");
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(Notice.empty(
                Icon.FILTER, "No entry matches", "Change the filter, or choose a longer stretch of time."));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        filter.textProperty().subscribe(_ -> refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        var top = new HBox(filter);
        top.getStyleClass().add("entry-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        getChildren().addAll(top, list);
    }

    void show(List<TimelineEntry> newEntries) {
        entries = newEntries;
        refresh();
    }

    void follow(Optional<TimelineEntry> selected) {
        isFollowing = true;
        selected.ifPresent(entry -> {
            list.getSelectionModel().select(entry);
            list.scrollTo(entry);
        });
        isFollowing = false;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void chosen(TimelineEntry entry) {
        if (entry != null && !isFollowing) {
            onSelect.accept(entry);
        }
    }

    private void refresh() {
        var wanted = filter.getText().toLowerCase(Locale.ROOT).strip();
        isFollowing = true;
        list.getItems()
                .setAll(
                        wanted.isEmpty()
                                ? entries
                                : entries.stream().filter(e -> fits(e, wanted)).toList());
        isFollowing = false;
    }

    private static boolean fits(TimelineEntry entry, String wanted) {
        return (entry.subject() + " " + entry.text() + " " + entry.tone() + " "
                        + entry.lane().title())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
