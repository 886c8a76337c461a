// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ConsoleClient;
import dev.bascule.incident.Incident;
import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.timeline.compare.Comparing;
import dev.bascule.views.timeline.figure.Tale;
import dev.bascule.views.timeline.figure.TimelineFigure;
import dev.bascule.views.timeline.replay.Past;
import dev.bascule.views.timeline.replay.Then;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is computed from the whole journal: what held at a moment, where the time of an incident went, and how
/// two incidents differ. FX thread only.
final class Review {
    private final PastReader past;
    private final Comparing comparing;

    /// `telling` says how an incident is told when it is compared.
    Review(ConsoleClient client, Ask ask, Function<Incident, JournalReader.Telling> telling) {
        this.past = new PastReader(client, ask);
        var second = new JournalReader(client, ask);
        this.comparing = new Comparing((other, told) ->
                second.read(other.deployment(), telling.apply(other), told, _ -> told.accept(Tale.EMPTY)));
    }

    PastReader past() {
        return past;
    }

    Comparing comparing() {
        return comparing;
    }

    /// What held at a moment; empty while the journal has not been read up to there.
    Optional<Then> then(Instant at, TimelineFigure figure) {
        return read().map(Past::film)
                .filter(film -> !film.end().isBefore(at))
                .map(film -> Then.of(film.at(at), figure.shareAt(at)));
    }

    /// How the time of an incident was spent, to `now` while it is not over.
    Optional<Ribbon> ribbon(Incident incident, Instant now) {
        return read().flatMap(p -> p.course(incident)).map(c -> Ribbon.of(c, now));
    }

    /// `shown` against the second incident; empty while the journal has not been read.
    Optional<Comparison> comparison(Incident shown) {
        return read().flatMap(p -> p.course(shown)
                .flatMap(one -> comparing
                        .otherProperty()
                        .get()
                        .flatMap(p::course)
                        .map(two -> Comparison.of(one, two, p.real()))));
    }

    /// Compares with the next older incident; false when there is no other.
    boolean compareNext(Incident shown) {
        return comparing.next(others(shown));
    }

    /// What `shown` can be compared with, newest first.
    List<Incident> others(Incident shown) {
        return read().map(Past::incidents).orElse(List.of()).stream()
                .filter(i -> !i.id().equals(shown.id()))
                .toList();
    }

    private Optional<Past> read() {
        return past.pastProperty().get();
    }
}
