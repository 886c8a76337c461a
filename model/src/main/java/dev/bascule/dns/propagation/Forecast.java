// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Computes a [Prediction] from the rows of the resolvers: the needed ones among those still behind, in the
/// order in which their caches run out.
final class Forecast {
    private final List<ServerRow> resolvers;
    private final Duration oldTtl;
    private final Instant goneBy;
    private final Instant now;

    Forecast(List<ServerRow> resolvers, Duration oldTtl, Optional<Instant> goneBy, Instant now) {
        this.resolvers = resolvers;
        this.oldTtl = oldTtl;
        this.goneBy = later(goneBy.orElse(now.plus(oldTtl)), now);
        this.now = now;
    }

    Prediction of(double share) {
        var tally = Tally.of(resolvers);
        int needed = (int) Math.ceil(share * tally.answering() - 1e-9) - tally.count(AnswerState.NEW);
        if (tally.answering() > 0 && needed <= 0) {
            return new Prediction(share, Prediction.Outlook.REACHED, now, now, tail());
        }
        var behind = resolvers.stream().filter(row -> row.state().isBehind()).toList();
        if (needed <= 0 || behind.size() < needed) {
            return new Prediction(share, Prediction.Outlook.NOT_IN_SIGHT, now, now, tail());
        }
        return new Prediction(
                share,
                Prediction.Outlook.EXPECTED,
                nth(needed, behind.stream().map(this::earliest).toList()),
                nth(needed, behind.stream().map(this::latest).toList()),
                tail());
    }

    private Instant earliest(ServerRow row) {
        return later(row.expires(), now);
    }

    /// Several caches may share one address, so an honest row may answer old until every honest cache is empty.
    /// One that ignored its TTL before may well do so for another round.
    private Instant latest(ServerRow row) {
        return row.servesOldPastTtl() ? earliest(row).plus(oldTtl) : later(earliest(row), goneBy);
    }

    private List<Nameserver> tail() {
        return resolvers.stream()
                .filter(row -> row.state() != AnswerState.NEW)
                .filter(row -> row.servesOldPastTtl() || !row.state().isBehind())
                .map(ServerRow::server)
                .toList();
    }

    private static Instant nth(int n, List<Instant> instants) {
        return instants.stream().sorted(Comparator.naturalOrder()).toList().get(n - 1);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
