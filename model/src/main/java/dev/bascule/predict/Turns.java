// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.failover.Decision;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Pending;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from a decision what it comes to: a move begun, blocked, called off, an alert, or nothing worth a
/// line.
final class Turns {
    private Turns() {}

    /// `sentence` is the decision's own, as it was made or recorded.
    static Optional<Turn> of(State before, Decision decision, String sentence, Instant at) {
        var after = decision.state();
        return moved(before, after)
                .or(() -> awaited(before, after, sentence))
                .or(() -> alert(decision))
                .map(found -> new Turn(at, found.kind(), found.site(), sentence));
    }

    private record Found(Turn.Kind kind, String site) {}

    private static Optional<Found> moved(State before, State after) {
        var was = before.execution();
        var is = after.execution();
        if (is.isEmpty()) {
            return Optional.empty();
        }
        var to = is.get().plan().to().value();
        if (!was.map(Execution::id).equals(is.map(Execution::id))) {
            return Optional.of(new Found(Turn.Kind.BEGUN, to));
        }
        var ended = is.get().status().isEnded() && !was.orElseThrow().status().isEnded();
        if (!ended) {
            return stops(was.orElseThrow().status(), is.get().status())
                    ? Optional.of(new Found(Turn.Kind.STOPPED, to))
                    : Optional.empty();
        }
        var arrived = after.active().equals(Optional.of(is.get().plan().to()));
        return Optional.of(new Found(arrived ? Turn.Kind.ARRIVED : Turn.Kind.STOPPED, to));
    }

    private static boolean stops(ExecutionStatus before, ExecutionStatus after) {
        return before != after
                && (after == ExecutionStatus.PAUSED_BY_FAILED_STEP || after == ExecutionStatus.ROLLING_BACK);
    }

    private static Optional<Found> awaited(State before, State after, String sentence) {
        if (after.pending().isEmpty()) {
            return before.pending()
                    .map(p -> new Found(Turn.Kind.CALLED_OFF, p.trigger().site().value()));
        }
        var is = after.pending().get();
        var was = before.pending().filter(p -> p.request() == is.request());
        if (was.isEmpty()) {
            return Optional.of(new Found(Turn.Kind.ASKED, is.trigger().site().value()));
        }
        var changed = was.get().kind() != is.kind()
                || was.get().rules().isEmpty() != is.rules().isEmpty();
        return changed && !sentence.isEmpty() ? kind(is).map(kind -> new Found(kind, target(is))) : Optional.empty();
    }

    private static String target(Pending pending) {
        return pending.plan()
                .map(p -> p.to().value())
                .orElse(pending.trigger().site().value());
    }

    private static Optional<Turn.Kind> kind(Pending pending) {
        return switch (pending.kind()) {
            case PREPARING -> Optional.empty();
            case COUNTDOWN -> Optional.of(Turn.Kind.COUNTS);
            case AWAITING_APPROVAL -> Optional.of(Turn.Kind.WAITS);
            case BLOCKED -> Optional.of(Turn.Kind.BLOCKED);
        };
    }

    private static Optional<Found> alert(Decision decision) {
        return decision.effects().stream()
                .flatMap(e -> e instanceof Effect.Tell tell && tell.urgent() ? Stream.of(tell) : Stream.empty())
                .map(tell -> new Found(Turn.Kind.ALERT, tell.about().orElse("")))
                .findFirst();
    }
}
