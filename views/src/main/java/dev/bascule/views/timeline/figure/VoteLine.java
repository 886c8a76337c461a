// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One vote as it stands in the evidence of a verdict: `watcher-eu UNHEALTHY: timeout 3/3`.
public record VoteLine(String checker, Mark mark, String evidence) {
    private static final Pattern FORM =
            Pattern.compile("(?<checker>.+?)[:,]? (?<word>HEALTHY|DEGRADED|UNHEALTHY|UNKNOWN)\\b[:,]?\\s*(?<rest>.*)");

    /// Empty when the line is no vote.
    public static Optional<VoteLine> of(String line) {
        var matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(new VoteLine(
                        matcher.group("checker"), Mark.valueOf(matcher.group("word")), matcher.group("rest")))
                : Optional.empty();
    }

    /// Every vote in the evidence of an entry, in its order.
    static List<VoteLine> allIn(TimelineEntry entry) {
        return entry.evidence().stream().flatMap(line -> of(line).stream()).toList();
    }
}
