// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.check.Sample;
import dev.bascule.check.Vantage;
import dev.bascule.incident.Recorded;
import dev.bascule.predict.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The record of a deployment as a backtest reads it: entries of the journal, and stored samples as the
/// observations that they were, without the words of an error.
public record RecordedPast(Source source, List<Vantage> vantages) implements Past {
    private static final String NO_WORDS = "its words are not recorded";

    public RecordedPast {
        vantages = List.copyOf(vantages);
    }

    /// Where the record lies; `checkers` are those whose observations it holds.
    public record Source(
            Supplier<List<Recorded>> entries,
            Samples samples,
            Supplier<Optional<Instant>> oldest,
            List<CheckerId> checkers) {}

    /// Stored samples of one check in the eyes of one checker in `[from, to)`.
    public interface Samples {
        List<Sample> of(CheckId check, CheckerId checker, Instant from, Instant to);
    }

    @Override
    public List<Recorded> entries() {
        return source.entries().get();
    }

    @Override
    public List<Observation> observations(Instant from, Instant to) {
        var all = new ArrayList<Observation>();
        for (var vantage : vantages) {
            for (var check : vantage.checks()) {
                for (var sample : source.samples().of(check.id(), vantage.checker(), from, to)) {
                    all.add(observation(check.id(), vantage.checker(), sample));
                }
            }
        }
        all.sort(Comparator.comparing(Observation::endedAt));
        return all;
    }

    private static Observation observation(CheckId check, CheckerId checker, Sample sample) {
        var outcome = sample.error()
                .<Outcome>map(error -> new Outcome.Failed(error, NO_WORDS))
                .orElse(new Outcome.Passed("passed"));
        return new Observation(check, checker, sample.at(), sample.took(), outcome);
    }

    @Override
    public Optional<Instant> observedSince() {
        return source.oldest().get();
    }
}
