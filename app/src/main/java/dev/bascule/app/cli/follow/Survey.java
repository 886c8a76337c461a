// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.app.cli.Ports;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Expectation;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Rounds of one question to the same servers. What is the old answer is known from the configuration, or
/// learnt from name servers that still give another than the wanted one.
public final class Survey {
    private final Ports.Asking asking;
    private final Ports.Audience audience;
    private final Question question;
    private final Set<String> wanted;
    private Propagation found;
    private Instant at = Instant.EPOCH;

    public Survey(Ports.Asking asking, Ports.Audience audience, Question question, List<String> wanted) {
        this.asking = asking;
        this.audience = audience;
        this.question = question;
        this.wanted = new TreeSet<>(wanted);
        this.found = Propagation.begin(
                new Expectation(question, this.wanted, Set.of(), audience.oldTtl(), at), audience.servers());
    }

    /// Asks everybody once.
    public Survey round() {
        var answers = asking.ask(audience, question);
        var isFirst = at.equals(Instant.EPOCH);
        at = answers.stream().map(Answer::at).max(Comparator.naturalOrder()).orElse(at);
        if (isFirst) {
            found = Propagation.begin(expectation(answers), audience.servers());
        }
        found = found.observe(answers, at);
        return this;
    }

    private Expectation expectation(List<Answer> answers) {
        var servers = new HashSet<>(audience.servers().stream()
                .filter(row -> row.role() == ServerRow.Role.AUTHORITATIVE)
                .map(ServerRow::server)
                .toList());
        var old = new TreeSet<>(audience.old());
        answers.stream().filter(a -> servers.contains(a.server())).forEach(a -> old.addAll(a.values()));
        old.removeAll(wanted);
        var ttl = Stream.concat(Stream.of(audience.oldTtl()), answers.stream().map(Answer::ttl))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Expectation(question, wanted, old, ttl, at);
    }

    public Propagation found() {
        return found;
    }

    /// When the newest answer came.
    public Instant at() {
        return at;
    }

    /// A server that does not answer neither helps nor hinders; one at least must.
    public boolean hasFollowed() {
        var states = found.rows().stream().map(ServerRow::state).toList();
        return states.contains(AnswerState.NEW)
                && states.stream().filter(AnswerState::isAnswer).allMatch(s -> s == AnswerState.NEW);
    }
}
