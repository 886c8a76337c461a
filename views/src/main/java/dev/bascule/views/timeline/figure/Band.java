// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.views.control.Mark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A state that held from one instant to another; `words` are written in it where there is room, `seq` is the
/// entry that began it. A null mark is neutral.
public record Band(Instant from, Instant to, @Nullable Mark mark, String words, long seq) {
    boolean follows(Band before) {
        return before.mark == mark && before.words.equals(words);
    }

    Band until(Instant end) {
        return new Band(from, end, mark, words, seq);
    }
}
