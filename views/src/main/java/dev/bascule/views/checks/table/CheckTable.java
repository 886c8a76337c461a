// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import dev.bascule.styles.Density;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.checks.sheet.RowReading;
import dev.bascule.views.checks.sheet.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The lines of a sheet under their titles. The list changes only when other lines are to be shown; values
/// change in the cells in sight, so that selection, scroll and focus stay. FX thread only.
public final class CheckTable extends VBox {
    private static final int LINES_ABOVE = 3;

    private final LinePainter painter = new LinePainter();
    private final LineCanvas titles = new LineCanvas(painter);
    private final ListView<Line> list = new ListView<>();
    private final List<LineCell> cells = new ArrayList<>();
    private final Consumer<Optional<Line>> onSelect;
    private final Consumer<Line> onClick;
    private Sheet sheet = Sheet.EMPTY;
    private Instant now = Instant.EPOCH;
    private boolean isInSite;
    private boolean isChanging;

    /// `onSelect` hears which line the keys work on, `onClick` which one the pointer chose.
    public CheckTable(Consumer<Optional<Line>> onSelect, Consumer<Line> onClick) {
        this.onSelect = onSelect;
        this.onClick = onClick;
        getStyleClass().add("check-table");
        list.setId("checks-list");
        list.setAccessibleText("Checks");
        list.setCellFactory(_ -> cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = new StackPane(titles);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("titles");
        getChildren().addAll(head, list);
        setDensity(Density.COMPACT);
    }

    private LineCell cell() {
        var cell = new LineCell(this, painter);
        // A scroll bar takes its width from the cells, and the titles stand above them.
        cell.widthProperty().subscribe(w -> titles.setMaxWidth(w.doubleValue()));
        cells.add(cell);
        return cell;
    }

    public void setDensity(Density density) {
        list.setFixedCellSize(density.row());
    }

    /// What stands in the table's place when it has no line.
    public void setPlaceholder(Node notice) {
        list.setPlaceholder(notice);
    }

    /// `isInSite` says that lines stand below the head of their site.
    public void show(Sheet newest, boolean isBelowSite, Instant moment) {
        var isSame = newest.lines() == sheet.lines();
        sheet = newest;
        isInSite = isBelowSite;
        now = moment;
        if (!isSame) {
            var chosen = list.getSelectionModel().getSelectedItem();
            isChanging = true;
            list.getItems().setAll(sheet.lines());
            isChanging = false;
            reselect(chosen);
        }
        titles.show(LineCanvas.Content.titles(sheet.votes()));
        cells.forEach(LineCell::refresh);
    }

    /// Lets seconds pass: ages and countdowns change in sight.
    public void tick(Instant moment) {
        now = moment;
        cells.forEach(LineCell::refresh);
    }

    private void reselect(Line chosen) {
        var place = chosen == null ? -1 : list.getItems().indexOf(chosen);
        if (place >= 0) {
            list.getSelectionModel().select(place);
            list.getFocusModel().focus(place);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    /// Puts the keys on a line and brings it into sight; nothing for a line that is not shown, or that they
    /// work on already.
    public void select(Line line) {
        var place = list.getItems().indexOf(line);
        if (place >= 0 && place != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(place);
            list.getFocusModel().focus(place);
            list.scrollTo(Math.max(0, place - LINES_ABOVE));
        }
    }

    /// Does what an arrow key does, for the letters that mean the same.
    public void press(KeyCode arrow) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, false, false));
    }

    public void focusList() {
        list.requestFocus();
    }

    private void selected(Line line) {
        if (!isChanging) {
            onSelect.accept(Optional.ofNullable(line));
        }
    }

    void clicked(Line line) {
        onClick.accept(line);
    }

    Optional<LineCanvas.Content> content(Line line) {
        return switch (line) {
            case Line.Head(var group) ->
                Optional.ofNullable(sheet.heads().get(group)).map(face -> LineCanvas.Content.of(face, sheet.votes()));
            case Line.Row _ ->
                sheet.row(line).map(row -> LineCanvas.Content.of(RowReading.of(row, isInSite, now), sheet.votes()));
        };
    }

    String spoken(Line line) {
        return content(line)
                .flatMap(c -> c.row().map(r -> r.spoken()).or(() -> c.head().map(h -> h.spoken())))
                .orElse("");
    }
}
