// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import dev.bascule.dns.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One server in a propagation: its last answer and what that means, when it first served the new values,
/// whether it kept the old ones longer than allowed, and its last turns from one state to another.
public record ServerRow(
        Nameserver server,
        Role role,
        Optional<ProviderId> provider,
        AnswerState state,
        Optional<Answer> answer,
        Optional<Instant> firstNewAt,
        boolean servesOldPastTtl,
        List<Turn> turns) {
    /// TTLs count whole seconds and two clocks are involved; below this nothing is held against a server.
    static final Duration SLACK = Duration.ofSeconds(1);

    private static final int TURNS_KEPT = 64;

    /// AUTHORITATIVE servers answer for the zone; a RESOLVER caches for its clients.
    public enum Role {
        AUTHORITATIVE,
        RESOLVER
    }

    /// The moment at which a server's state was first seen.
    public record Turn(Instant at, AnswerState state) {}

    public ServerRow {
        turns = List.copyOf(turns);
    }

    public static ServerRow authoritative(Nameserver server, ProviderId provider) {
        return notAsked(server, Role.AUTHORITATIVE, Optional.of(provider));
    }

    public static ServerRow resolver(Nameserver server) {
        return notAsked(server, Role.RESOLVER, Optional.empty());
    }

    private static ServerRow notAsked(Nameserver server, Role role, Optional<ProviderId> provider) {
        return new ServerRow(
                server, role, provider, AnswerState.NOT_ASKED, Optional.empty(), Optional.empty(), false, List.of());
    }

    /// This row as one that has been silent since `before`.
    ServerRow silentLike(ServerRow before) {
        return new ServerRow(server, role, provider, before.state(), before.answer(), firstNewAt, false, turns);
    }

    /// Takes an answer in; one that is older than the last one known changes nothing.
    ServerRow observe(Answer latest, Expectation expected) {
        if (answer.isPresent() && latest.at().isBefore(answer.get().at())) {
            return this;
        }
        var next = expected.judge(latest);
        var first = next == AnswerState.NEW ? firstNewAt.or(() -> Optional.of(latest.at())) : firstNewAt;
        return new ServerRow(
                server, role, provider, next, Optional.of(latest), first, servesOldPastTtl, turnTo(next, latest.at()));
    }

    /// Marks a resolver that is behind although its answer had to be gone by `goneBy`, or that keeps answers
    /// longer than their TTL.
    ServerRow judge(Optional<Instant> goneBy, Duration oldTtl) {
        boolean late = goneBy.isPresent() && seenAt().isAfter(goneBy.get().plus(SLACK));
        boolean stretched = ttl().compareTo(oldTtl.plus(SLACK)) > 0;
        boolean marked = role == Role.RESOLVER && state.isBehind() && (late || stretched);
        return marked && !servesOldPastTtl
                ? new ServerRow(server, role, provider, state, answer, firstNewAt, true, turns)
                : this;
    }

    private List<Turn> turnTo(AnswerState next, Instant at) {
        if (next == state) {
            return turns;
        }
        var kept = new ArrayList<>(turns);
        kept.add(new Turn(at, next));
        return kept.subList(Math.max(0, kept.size() - TURNS_KEPT), kept.size());
    }

    /// What is left of the last answer's life at `now`; zero when it has none.
    public Duration remaining(Instant now) {
        var left = Duration.between(now, expires());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// When the last answer leaves this server's cache, by its own word.
    Instant expires() {
        return seenAt().plus(ttl());
    }

    private Instant seenAt() {
        return answer.map(Answer::at).orElse(Instant.EPOCH);
    }

    private Duration ttl() {
        return answer.map(Answer::ttl).orElse(Duration.ZERO);
    }
}
