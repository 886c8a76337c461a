// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A duration by which incidents are compared; empty while its end has not come or where it did not take place.
public enum Measure {
    TTD("TTD", "onset to verdict"),
    DECIDE("Decide", "verdict to the start of the move"),
    EXECUTE("Execute", "start of the move to restored"),
    PROVIDER("Provider", "until every provider had taken its change"),
    AUTHORITATIVE("Authoritative", "until every name server answered the new address"),
    PROPAGATION("Propagation", "until the resolvers had followed"),
    TTR("TTR", "onset to restored");

    private final String title;
    private final String meaning;

    Measure(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /// For scripts; never changes.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Optional<Duration> of(Course course) {
        return switch (this) {
            case TTD -> course.detected().map(t -> Duration.between(course.onset(), t));
            case DECIDE -> course.detected().flatMap(d -> course.started().map(t -> Duration.between(d, t)));
            case EXECUTE -> course.started().flatMap(s -> course.restored().map(t -> Duration.between(s, t)));
            case PROVIDER -> closed(course, Part.PROVIDER);
            case AUTHORITATIVE -> closed(course, Part.AUTHORITATIVE);
            case PROPAGATION ->
                closed(course, Part.TTL)
                        .map(ttl -> ttl.plus(closed(course, Part.TAIL).orElse(Duration.ZERO)));
            case TTR -> course.restored().map(t -> Duration.between(course.onset(), t));
        };
    }

    private static Optional<Duration> closed(Course course, Part part) {
        return course.restored().flatMap(end -> Ribbon.of(course, end).measured(part));
    }
}
