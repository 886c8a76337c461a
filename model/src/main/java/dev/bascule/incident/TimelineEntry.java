// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;
import java.util.List;

/// One line of the timeline: journal sequence, when it happened and when it was recorded, lane, tone, what it
/// is about (such as
/// `fra1/api` or a step), the sentence, and evidence lines. `kind` is the stored event kind, `value` a figure for
/// curves (share of resolvers, 0 to 1) or the word of a state.
public record TimelineEntry(
        long seq,
        Instant at,
        Instant recordedAt,
        Lane lane,
        Tone tone,
        String kind,
        String subject,
        String text,
        String value,
        List<String> evidence) {
    public TimelineEntry {
        evidence = List.copyOf(evidence);
    }
}
