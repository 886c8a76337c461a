// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.check.Observation;
import dev.bascule.check.ResponseTimes;
import dev.bascule.check.SampleWindow;
import dev.bascule.check.Vantage;
import dev.bascule.client.CheckPicture;
import dev.bascule.failover.Event;
import dev.bascule.health.CheckChange;
import dev.bascule.health.CheckHistory;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.HealthPolicy;
import dev.bascule.health.Verdict;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Keeps the health board of one deployment and answers questions about it.
public final class BoardDesk implements HealthDesk {
    private static final int SPARKLINE = 60;

    private final InstantSource clock;
    private volatile HealthBoard board;

    public BoardDesk(HealthBoard board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    /// Judges by another configuration from now on: what was seen of unchanged checks stays. Called while the
    /// supervisor stands still.
    public void reconfigured(Deployment deployment, List<Vantage> vantages, HealthPolicy policy) {
        board = board.reconfigured(deployment, vantages, policy, clock.instant())
                .board();
    }

    @Override
    public List<Event> observe(Observation observation, Instant now) {
        return taken(board.observe(observation, now));
    }

    @Override
    public void remember(List<CheckHistory.Memory> memories) {
        board = board.remember(memories);
    }

    @Override
    public List<Event> age(Instant now) {
        return taken(board.age(now));
    }

    private List<Event> taken(HealthBoard.Next next) {
        board = next.board();
        return next.checks().stream().map(BoardDesk::turned).toList();
    }

    /// The label stands beside the words wherever they are shown.
    private static Event turned(CheckChange c) {
        var label = c.check().label() + " ";
        var words = c.because().startsWith(label) ? c.because().substring(label.length()) : c.because();
        return new Event.CheckTurned(c.check(), c.checker().value(), c.from(), c.to(), words);
    }

    @Override
    public List<Verdict> verdicts() {
        return board.verdicts();
    }

    @Override
    public List<CheckPicture> checks() {
        var now = clock.instant();
        return board.lines().map(line -> picture(line, now)).toList();
    }

    private static CheckPicture picture(HealthBoard.Line line, Instant now) {
        var samples = line.history().seen().samples();
        var times = ResponseTimes.of(samples.newest(SampleWindow.CAPACITY));
        return new CheckPicture(
                line.checker(),
                line.history().standing(now),
                samples.newest(SPARKLINE),
                times.quantile(0.5),
                times.quantile(0.95),
                times.quantile(0.99),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Duration> response(SiteId site) {
        return board.rollup(site, clock.instant()).median();
    }

    @Override
    public Optional<Duration> baseline(SiteId site) {
        return board.rollup(site, clock.instant()).baseline();
    }

    @Override
    public OptionalDouble successRate(SiteId site) {
        return board.rollup(site, clock.instant()).successRate();
    }
}
