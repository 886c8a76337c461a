// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import dev.bascule.views.checks.sheet.GroupFace;
import dev.bascule.views.checks.sheet.RowFace;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Pen;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// One line of the table as a drawing: the titles until it is given a row or a head. It is painted anew only
/// for news.
final class LineCanvas extends Drawn {
    /// What stands on the line: a row, a head, or the titles of the columns.
    record Content(Optional<RowFace> row, Optional<GroupFace> head, int votes) {
        static Content of(RowFace face, int votes) {
            return new Content(Optional.of(face), Optional.empty(), votes);
        }

        static Content of(GroupFace face, int votes) {
            return new Content(Optional.empty(), Optional.of(face), votes);
        }

        static Content titles(int votes) {
            return new Content(Optional.empty(), Optional.empty(), votes);
        }
    }

    private final LinePainter painter;
    private final Latest<Content> latest = new Latest<>();
    private Content content = Content.titles(1);

    LineCanvas(LinePainter painter) {
        this.painter = painter;
        setMinWidth(0);
        setMouseTransparent(true);
    }

    void show(Content next) {
        if (latest.isNews(next)) {
            content = next;
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var places = Places.of(width, content.votes());
        content.row().ifPresent(face -> painter.row(face, places, pen, context, height));
        content.head().ifPresent(face -> painter.head(face, places, pen, height));
        if (content.row().isEmpty() && content.head().isEmpty()) {
            painter.titles(places, pen, height);
        }
    }
}
