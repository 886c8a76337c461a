// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// The columns of a page in a row. In a window they come one frame after another, for a page that opens in the
/// busiest second of an outage would hold up a frame if it came whole; elsewhere they are there at once. FX
/// thread only.
final class Unfolding extends AnimationTimer {
    private final List<Column> columns;
    private final HBox row = new HBox();
    private Optional<RunPage> page = Optional.empty();

    /// A column and what shows a page in it.
    record Column(Region node, Consumer<RunPage> filling) {}

    Unfolding(List<Column> columns) {
        this.columns = columns;
        row.getStyleClass().add("body");
    }

    Region row() {
        return row;
    }

    /// Begins with none.
    void begin() {
        row.getChildren().clear();
        if (isInWindow()) {
            start();
        } else {
            while (isFolded()) {
                unfoldOne();
            }
        }
    }

    /// Shows the page in the columns that are there; one that comes later shows the newest.
    void show(RunPage newest) {
        page = Optional.of(newest);
        columns.subList(0, row.getChildren().size())
                .forEach(column -> column.filling().accept(newest));
    }

    @Override
    public void handle(long now) {
        if (isFolded()) {
            unfoldOne();
        } else {
            stop();
        }
    }

    private boolean isFolded() {
        return row.getChildren().size() < columns.size();
    }

    private void unfoldOne() {
        var next = columns.get(row.getChildren().size());
        page.ifPresent(next.filling());
        row.getChildren().add(next.node());
    }

    private boolean isInWindow() {
        return Optional.ofNullable(row.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getWindow()))
                .filter(Window::isShowing)
                .isPresent();
    }
}
