// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.failover.State;
import dev.bascule.failover.plan.Execution;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Since when what is desired of the records has been as it is.
public final class DesireSettled {
    private DesireSettled() {}

    /// The end of the newest change of records; empty while one is under way, the beginning of time when none
    /// ever was.
    public static Optional<Instant> at(State state) {
        var amended = state.amendment().map(Execution::endedAt);
        if (state.underWay().isPresent() || amended.filter(Optional::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(amended.stream().flatMap(Optional::stream), state.lastEnded().stream())
                .max(Instant::compareTo)
                .or(() -> Optional.of(Instant.MIN));
    }
}
