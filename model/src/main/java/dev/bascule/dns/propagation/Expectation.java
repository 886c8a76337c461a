// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import dev.bascule.dns.Change;
import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What answers are judged by: the values wanted, the values before, how long the old ones may lie in caches,
/// and when the new ones were published.
public record Expectation(
        Question question, Set<String> wanted, Set<String> old, Duration oldTtl, Instant publishedAt) {
    public Expectation {
        wanted = Set.copyOf(wanted);
        old = Set.copyOf(old);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is expected of " + question.name() + "; name at least one address.");
        }
    }

    /// For one record at several providers: the old values are those of all of them, the old TTL is the
    /// longest.
    public static Expectation of(Collection<Change> changes, Instant publishedAt) {
        var first = changes.iterator().next();
        var old = new TreeSet<String>();
        changes.forEach(change -> old.addAll(change.before().values()));
        var ttl = changes.stream()
                .map(Change::before)
                .map(RecordSet::ttl)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Expectation(
                Question.of(first.after().key()), new TreeSet<>(first.after().values()), old, ttl, publishedAt);
    }

    /// For a look without a change of ours: everything that is not wanted is OTHER.
    public static Expectation ofValues(Question question, List<String> wanted, Instant now) {
        return new Expectation(question, new TreeSet<>(wanted), Set.of(), Duration.ZERO, now);
    }

    public AnswerState judge(Answer answer) {
        return switch (answer.rcode()) {
            case NOERROR -> judge(Set.copyOf(answer.values()));
            case NXDOMAIN -> AnswerState.NXDOMAIN;
            case SERVFAIL -> AnswerState.SERVFAIL;
            case REFUSED -> AnswerState.REFUSED;
            case TIMEOUT -> AnswerState.TIMEOUT;
            case OTHER -> AnswerState.OTHER;
        };
    }

    private AnswerState judge(Set<String> values) {
        if (values.equals(wanted)) {
            return AnswerState.NEW;
        }
        if (!values.isEmpty() && old.containsAll(values)) {
            return AnswerState.OLD;
        }
        return values.stream().anyMatch(wanted::contains) ? AnswerState.MIXED : AnswerState.OTHER;
    }
}
