// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;

/// Data that a move may lose: none where nothing holds data, up to the measured lag, or unknown where lag
/// was not measured.
public sealed interface Loss {
    record None() implements Loss {}

    record UpTo(Duration lag) implements Loss {}

    record NotMeasured() implements Loss {}

    default String words() {
        return switch (this) {
            case None _ -> "none, nothing here holds data";
            case UpTo(var lag) -> "writes of the last " + Figures.lag(lag).text() + " may be lost";
            case NotMeasured _ -> "how many writes are lost is not known, because replication lag is not measured";
        };
    }

    default String figure() {
        return switch (this) {
            case None _ -> "none";
            case UpTo(var lag) -> Figures.lag(lag).text();
            case NotMeasured _ -> Figure.NONE.text();
        };
    }
}
