// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.RunForecast;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.TimeAxis;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The time of a run as one bar: what has passed, when DNS was published, and where prediction, estimate and
/// objective lie.
final class RunClock extends Drawn {
    private static final double LETTER = 5.9;
    private static final double DIGIT = 6.6;

    private @Nullable RunForecast forecast;
    private String waiting = "";
    private double freeFrom;

    RunClock() {
        getStyleClass().add("run-clock");
        setMinHeight(40);
        setMaxHeight(40);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// `words` stand behind the time of now, such as "waiting for you"; empty for nothing.
    void show(RunForecast newForecast, String words) {
        forecast = newForecast;
        waiting = words;
        setAccessibleText("Elapsed " + newForecast.elapsed().toSeconds() + " seconds"
                + TimeAxis.spoken("predicted total", newForecast.predicted())
                + TimeAxis.spoken("objective", newForecast.objective()));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var shown = forecast;
        if (shown == null) {
            return;
        }
        var pen = new Pen(this, context);
        var time = TimeAxis.covering(
                width,
                Stream.of(
                        Optional.of(shown.estimate()),
                        Optional.of(shown.elapsed()),
                        shown.predicted(),
                        shown.objective()));
        var now = time.at(shown.elapsed());
        pen.block(0, 6, width, 8, 2, Ink.BG_5);
        shown.predicted().ifPresent(p -> pen.block(now, 6, time.at(p) - now, 8, 0, Ink.TRANSITION_T));
        pen.block(0, 6, now, 8, 2, Ink.TRANSITION);
        marks(pen, shown, time, now);
    }

    /// Labels go from left to right and leave out what would lie over another; what people must see comes
    /// first.
    private void marks(Pen pen, RunForecast shown, TimeAxis time, double now) {
        shown.published().ifPresent(p -> pen.stroke(x(time, p), 6, x(time, p), 14, 2, Ink.BG_1));
        pen.stroke(now, 1, now, 19, 2, Ink.FG_1);
        shown.objective().ifPresent(o -> pen.stroke(x(time, o), 1, x(time, o), 19, 2, Ink.FG_1));
        pen.stroke(x(time, shown.estimate()), 4, x(time, shown.estimate()), 16, 1.5, Ink.FG_2);
        if (now > DIGIT * 5) {
            pen.digits("00:00", 0, 31, Ink.FG_3, TextAlignment.LEFT);
        }
        freeFrom = DIGIT * 5 + 8;
        shown.published().filter(p -> x(time, p) < now - 8).ifPresent(p -> {
            var width = width("DNS published ");
            if (x(time, p) + width / 2 < now) {
                centred(pen, "DNS published", p, time, Ink.FG_3);
            }
        });
        var words = waiting.isEmpty() ? "" : ", " + waiting;
        pen.words("now", now + 8, 31, Ink.FG_1, TextAlignment.LEFT);
        pen.digits(Figures.span(shown.elapsed()), now + 34, 31, Ink.FG_1, TextAlignment.LEFT);
        pen.words(words, now + 34 + DIGIT * 5, 31, Ink.FG_1, TextAlignment.LEFT);
        freeFrom = now + 34 + DIGIT * 5 + words.length() * LETTER + 8;
        shown.predicted().filter(p -> p.compareTo(shown.elapsed()) > 0).ifPresent(p -> {
            pen.stroke(x(time, p), 4, x(time, p), 16, 2, Ink.TRANSITION);
            centred(pen, "predicted", p, time, Ink.TRANSITION);
        });
        centred(pen, "estimate", shown.estimate(), time, Ink.FG_3);
        shown.objective().ifPresent(o -> centred(pen, "objective", o, time, Ink.FG_1));
    }

    private void centred(Pen pen, String name, Duration at, TimeAxis time, Ink ink) {
        var width = width(name + " ");
        var left = x(time, at) - width / 2;
        if (left < freeFrom) {
            return;
        }
        pen.words(name, left, 31, ink, TextAlignment.LEFT);
        pen.digits(Figures.span(at), left + name.length() * LETTER + 3, 31, ink, TextAlignment.LEFT);
        freeFrom = left + width + 8;
    }

    private static double width(String name) {
        return name.length() * LETTER + DIGIT * 5;
    }

    private static double x(TimeAxis time, Duration at) {
        return Math.round(time.at(at));
    }
}
