// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.readiness.Readiness;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.interlock.Interlock;
import dev.bascule.views.feed.Questions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What would block a person's move to the site that is next now, as the engine's own rules judge what is
/// known; nobody outside is asked. Judged anew every few seconds; an engine that does not answer leaves nothing
/// shown. FX thread only.
final class Interlocks {
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final ConsoleClient client;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<Optional<Board>> board = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Instant asked = Instant.EPOCH;

    Interlocks(ConsoleClient client, Executor screen) {
        this.client = client;
        this.questions = new Questions(screen);
    }

    /// The rules for the move to a site, of which at least one blocks.
    record Board(SiteId to, List<RuleResult> rules) {
        Board {
            rules = List.copyOf(rules);
        }
    }

    ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    void follow(DeploymentPicture picture, Instant now) {
        if (asked.plus(EVERY).isAfter(now)) {
            return;
        }
        asked = now;
        next(picture)
                .ifPresentOrElse(
                        to -> questions.ask(
                                client.readiness(picture.deployment().id()),
                                found -> board.set(board(found, to)),
                                _ -> board.set(Optional.empty())),
                        () -> board.set(Optional.empty()));
    }

    /// The next look judges at once: another deployment may be in focus.
    void forget() {
        asked = Instant.EPOCH;
    }

    private static Optional<SiteId> next(DeploymentPicture picture) {
        return picture.phase() == FailoverState.FAILED_OVER
                ? Optional.of(picture.deployment().primary().id())
                : picture.ranking().stream().map(c -> c.site()).findFirst();
    }

    /// That a healthy site would be left stops automation alone; a person switches over from it.
    private static Optional<Board> board(Readiness found, SiteId to) {
        var rules = found.facts().rules().getOrDefault(to, List.of()).stream()
                .filter(r -> r.rule() != Rule.SOURCE_BY_QUORUM)
                .toList();
        return Optional.of(new Board(to, rules))
                .filter(b -> Interlock.of(b.rules()).stream().anyMatch(Interlock::blocks));
    }
}
