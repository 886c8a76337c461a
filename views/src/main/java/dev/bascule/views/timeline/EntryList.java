// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.feed.Ask;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
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
    private final Ask ask;
    private List<TimelineEntry> entries = List.of();
    private boolean isFollowing;
    private long asked;

    /// Searching many entries is done by `ask`; the list that was asked for last is shown.
    EntryList(Ask ask, Consumer<TimelineEntry> onSelect) {
        this.ask = ask;
        this.onSelect = onSelect;
        getStyleClass().add("entry-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Entries of the timeline, oldest first");
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(Notice.empty(
                Icon.FILTER, "No entry matches", "Change the filter, or choose a longer stretch of time."));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        filter.textProperty().subscribe(_ -> refresh());
        visibleProperty().subscribe(_ -> refresh());
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
        selected.filter(_ -> isVisible()).ifPresent(entry -> {
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
        if (!isVisible()) {
            return;
        }
        var wanted = filter.getText().toLowerCase(Locale.ROOT).strip();
        var searched = entries;
        var mine = ++asked;
        if (wanted.isEmpty()) {
            show(mine, searched);
        } else {
            ask.ask(
                    () -> searched.stream().filter(e -> fits(e, wanted)).toList(),
                    found -> show(mine, found),
                    _ -> show(mine, searched));
        }
    }

    private void show(long question, List<TimelineEntry> found) {
        if (question == asked) {
            isFollowing = true;
            list.setItems(FXCollections.observableList(found));
            isFollowing = false;
        }
    }

    private static boolean fits(TimelineEntry entry, String wanted) {
        return (entry.subject() + " " + entry.text() + " " + entry.tone() + " "
                        + entry.lane().title())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
