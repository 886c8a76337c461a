// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a policy would have led to, beside what really happened, both oldest first; and in `limits` what the
/// record cannot tell.
public record BacktestReport(
        Instant from, Instant to, boolean judgedAnew, List<Turn> would, List<Turn> really, List<String> limits) {
    private static final Duration SAME = Duration.ofMinutes(10);

    public BacktestReport {
        would = List.copyOf(would);
        really = List.copyOf(really);
        limits = List.copyOf(limits);
    }

    /// One line of the comparison; a side is empty where nothing of the kind was decided.
    public record Pair(Optional<Turn> would, Optional<Turn> really) {
        /// When the earlier of the two was.
        public Instant at() {
            var first = would.or(() -> really).orElseThrow().at();
            return really.map(Turn::at).filter(first::isAfter).orElse(first);
        }

        /// Whether the same was decided in the same second.
        public boolean isSame() {
            return would.isPresent() && really.isPresent() && shift().abs().compareTo(Duration.ofSeconds(1)) < 0;
        }

        /// How much later it would have been decided; zero when there is only one side.
        public Duration shift() {
            return would.isPresent() && really.isPresent()
                    ? Duration.between(really.get().at(), would.get().at())
                    : Duration.ZERO;
        }
    }

    /// Both sides together, each turn beside the nearest of its kind and site within ten minutes.
    public List<Pair> pairs() {
        var left = new ArrayList<>(really);
        var pairs = new ArrayList<Pair>();
        for (var turn : would) {
            var match = left.stream().filter(other -> isLike(turn, other)).findFirst();
            match.ifPresent(left::remove);
            pairs.add(new Pair(Optional.of(turn), match));
        }
        left.forEach(turn -> pairs.add(new Pair(Optional.empty(), Optional.of(turn))));
        pairs.sort((a, b) -> a.at().compareTo(b.at()));
        return List.copyOf(pairs);
    }

    private static boolean isLike(Turn a, Turn b) {
        return a.kind() == b.kind()
                && a.site().equals(b.site())
                && Duration.between(a.at(), b.at()).abs().compareTo(SAME) <= 0;
    }

    /// The first moment at which the two worlds differ in where users are sent; what follows it rests on
    /// assumptions.
    public Optional<Instant> partsAt() {
        return pairs().stream()
                .filter(p -> p.would().or(p::really).orElseThrow().kind() == Turn.Kind.BEGUN && !p.isSame())
                .map(Pair::at)
                .findFirst();
    }

    /// How many moves would have begun more (or fewer, negative) than did.
    public int furtherMoves() {
        return moves(would) - moves(really);
    }

    public static int moves(List<Turn> turns) {
        return (int) turns.stream().filter(t -> t.kind() == Turn.Kind.BEGUN).count();
    }

    /// The outcome in a sentence.
    public String summary() {
        var before = moves(really);
        var after = moves(would);
        var what = "With this policy " + counted(after) + " would have begun; " + counted(before) + " really did.";
        var isSame = pairs().stream().allMatch(Pair::isSame);
        return isSame ? what + " Every decision is the same." : what;
    }

    private static String counted(int moves) {
        return moves == 0 ? "no move" : moves == 1 ? "1 move" : moves + " moves";
    }
}
