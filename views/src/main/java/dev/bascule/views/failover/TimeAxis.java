// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover;

import dev.bascule.views.control.chart.Scale;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Places lengths of time on a bar that begins now and leaves some room behind the longest of them.
public record TimeAxis(Scale scale) {
    private static final double ROOM = 1.11;

    /// An axis of `width` pixels for all lengths that are known.
    public static TimeAxis covering(double width, Stream<Optional<Duration>> lengths) {
        var longest = lengths.flatMap(Optional::stream)
                .mapToDouble(TimeAxis::seconds)
                .max()
                .orElse(1);
        return new TimeAxis(new Scale(0, longest * ROOM, 0, width));
    }

    /// The pixel of a length.
    public double at(Duration length) {
        return scale.at(seconds(length));
    }

    /// What a screen reader says of a length that may not be known.
    public static String spoken(String name, Optional<Duration> length) {
        return length.map(l -> ", " + name + " " + l.toSeconds() + " seconds").orElse("");
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
