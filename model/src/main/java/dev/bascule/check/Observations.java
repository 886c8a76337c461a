// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Instant;
import java.util.List;

/// Port: history of observations by check and checker. Appending is cheap and never blocks a probe for long; a
/// reader sees what was appended before by the same process. Safe for use from any thread.
public interface Observations extends AutoCloseable {
    void append(Observation observation);

    /// Samples in `[from, to)`, oldest first.
    List<Sample> samples(CheckId check, CheckerId checker, Instant from, Instant to);

    /// The newest of these samples, at most `most`, oldest first.
    List<Sample> newest(CheckId check, CheckerId checker, Instant from, Instant to, int most);

    /// Hour summaries whose hour begins in `[from, to)`, oldest first.
    List<HourSummary> hours(CheckId check, CheckerId checker, Instant from, Instant to);

    /// Writes everything appended so far to disk.
    void flush();

    @Override
    void close();
}
