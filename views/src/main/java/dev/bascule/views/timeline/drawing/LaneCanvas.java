// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.timeline.figure.TimelineFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the lanes of a figure inside a window of time and tells which entry is under a point.
public final class LaneCanvas extends Drawn {
    public static final double LABELS = 168;
    private static final Font TITLE = Font.font(Fonts.STRONG, 12);

    private final List<Sheet.Hit> hits = new ArrayList<>();
    private LaneView view = LaneView.EMPTY;

    public LaneCanvas() {
        getStyleClass().add("lane-canvas");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    public void show(LaneView newView, String summary) {
        view = newView;
        setAccessibleText(summary);
        var height = view.height();
        if (height != getMinHeight()) {
            setMinHeight(height);
            setPrefHeight(height);
        }
        redraw();
    }

    /// The time axis at the present width.
    public TimeScale scale() {
        return new TimeScale(view.window(), LABELS, Math.max(LABELS + 1, getWidth()));
    }

    /// The entry that is drawn at a point, the smallest if several are.
    public Optional<Spot> entryAt(double x, double y) {
        return hits.stream()
                .filter(h -> h.seq() > 0 && h.holds(x, y))
                .min(Comparator.comparingDouble(h -> h.right() - h.left()))
                .map(h -> new Spot(h.seq(), h.lane()));
    }

    @Override
    protected Optional<Ink> ground() {
        return Optional.of(Ink.BG_0);
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        hits.clear();
        var sheet =
                new Sheet(new Pen(this, context), context, this::ink, scale(), view.end(), LaneKind.MARKERS, 1, hits);
        grid(sheet, height);
        var y = 0.0;
        for (var lane : view.lanes()) {
            var tall = lane.heightFor(view.figure());
            sheet.pen().text(lane.title(), 16, y + 20, Ink.FG_1, TextAlignment.LEFT, TITLE);
            instants(sheet, y, tall);
            lane(sheet.on(lane), lane, y);
            sheet.pen()
                    .words(
                            lane.emptyWords(view.figure()),
                            LABELS + 12,
                            y + lane.emptyBaseline(),
                            Ink.FG_3,
                            TextAlignment.LEFT);
            y += tall;
            sheet.pen().stroke(0, crisp(y - 1), width, crisp(y - 1), 1, Ink.LINE_2);
        }
        sheet.pen().stroke(LABELS - 0.5, 0, LABELS - 0.5, y, 1, Ink.LINE_2);
        selection(sheet);
        brushed(sheet, y);
        points(sheet, y);
    }

    private void grid(Sheet sheet, double height) {
        for (var tick : sheet.time().ticks(view.points().zero())) {
            var x = crisp(sheet.time().x(tick.at()));
            sheet.pen().stroke(x, 0, x, height, 1, Ink.GRID);
        }
    }

    private void instants(Sheet sheet, double y, double tall) {
        for (var at : view.figure().instants()) {
            if (sheet.time().window().holds(at)) {
                var x = crisp(sheet.time().x(at));
                sheet.pen().dashed(2, 3).stroke(x, y, x, y + tall, 1, Ink.FG_3);
            }
        }
    }

    private void lane(Sheet sheet, LaneKind lane, double y) {
        var figure = view.figure();
        switch (lane) {
            case MARKERS -> new BracketPainter(sheet).brackets(figure.brackets(), y);
            case CHECKS -> checks(sheet, figure, y);
            case QUORUM -> quorum(sheet, figure, y);
            case COORDINATOR -> new BandPainter(sheet).coordinator(figure.coordinator(), y + 8, 24);
            case STEPS -> new StepPainter(sheet, view.showsPlan()).bars(figure.steps(), y + 8);
            case DNS -> new SharePainter(sheet, view.wantedShare()).curve(figure.shares(), y, end(sheet));
            case PEOPLE -> new MarkerPainter(sheet).marks(figure.people(), y + 15, y + 37);
            case NOTIFICATIONS -> new MarkerPainter(sheet).marks(figure.notifications(), y + 19);
        }
    }

    private double end(Sheet sheet) {
        return sheet.time().kept(view.end());
    }

    private static void checks(Sheet sheet, TimelineFigure figure, double y) {
        var painter = new BandPainter(sheet);
        for (var i = 0; i < figure.checks().size(); i++) {
            var top = y + 8 + i * LaneKind.CHECK_ROW;
            label(sheet, figure.checks().get(i).label(), top + 12, Ink.FG_2);
            painter.row(figure.checks().get(i), top, 16);
        }
        if (figure.quiet() > 0) {
            sheet.pen().words(figure.quiet() + " quiet", 16, y + 36, Ink.FG_3, TextAlignment.LEFT);
        }
    }

    private static void quorum(Sheet sheet, TimelineFigure figure, double y) {
        var painter = new BandPainter(sheet);
        for (var i = 0; i < figure.votes().size(); i++) {
            var top = y + 8 + i * LaneKind.VOTE_ROW;
            label(sheet, figure.votes().get(i).label(), top + 11, Ink.FG_2);
            painter.row(figure.votes().get(i), top, 14);
        }
        var below = y + 12 + figure.votes().size() * LaneKind.VOTE_ROW;
        for (var i = 0; i < figure.verdicts().size(); i++) {
            var top = below + i * LaneKind.VERDICT_ROW;
            sheet.pen().strong(figure.verdicts().get(i).label(), LABELS - 12, top + 13, Ink.FG_1, TextAlignment.RIGHT);
            painter.verdict(figure.verdicts().get(i), top, 18);
        }
    }

    private static void label(Sheet sheet, String words, double baseline, Ink ink) {
        sheet.pen().words(words, LABELS - 12, baseline, ink, TextAlignment.RIGHT);
    }

    private void selection(Sheet sheet) {
        view.selected()
                .ifPresent(spot -> hits.stream()
                        .filter(h -> h.seq() == spot.seq() && h.lane() == spot.lane())
                        .reduce((a, b) -> b)
                        .ifPresent(hit -> {
                            var y = (hit.top() + hit.bottom()) / 2;
                            sheet.pen().block(hit.left() - 8, y - 8, 16, 16, 8, Ink.BG_0);
                            sheet.context().setStroke(ink(Ink.FOCUS));
                            sheet.context().setLineWidth(2);
                            sheet.context().strokeOval(hit.left() - 8, y - 8, 16, 16);
                            sheet.pen().block(hit.left() - 2.5, y - 2.5, 5, 5, 2.5, Ink.FG_1);
                        }));
    }

    private void brushed(Sheet sheet, double height) {
        view.brush().ifPresent(brush -> {
            var left = sheet.time().kept(brush.from());
            var right = sheet.time().kept(brush.to());
            sheet.fill(left, 0, right - left, height, 0, Ink.SELECT);
            sheet.pen().frame(left, 0, right - left, height, 0, Ink.ACCENT);
        });
    }

    private void points(Sheet sheet, double height) {
        var points = view.points();
        points.zero().filter(sheet.time().window()::holds).ifPresent(at -> {
            var x = sheet.time().x(at);
            sheet.pen().dashed(6, 3).stroke(x, 0, x, height, 1.5, Ink.FG_2);
        });
        points.mark().filter(sheet.time().window()::holds).ifPresent(at -> {
            var x = sheet.time().x(at);
            sheet.pen().dashed(2, 2).stroke(x, 0, x, height, 1.5, Ink.ACCENT);
        });
        points.playhead().filter(sheet.time().window()::holds).ifPresent(at -> {
            var x = sheet.time().x(at);
            sheet.pen().stroke(x, 0, x, height, 1.5, Ink.ACCENT);
        });
    }
}
