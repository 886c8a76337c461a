// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.check.CheckerId;
import dev.bascule.check.Sample;
import dev.bascule.health.CheckStanding;
import dev.bascule.notify.Mute;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One check in the eyes of one checker: its standing, the newest samples (oldest first, at most 60), and
/// response times over the last 100 results that passed. `lag` is the replication lag of the node that it looks
/// at, where it is measured; `mute` holds now and silences the check, nothing else.
public record CheckPicture(
        CheckerId checker,
        CheckStanding standing,
        List<Sample> samples,
        Optional<Duration> median,
        Optional<Duration> p95,
        Optional<Duration> p99,
        Optional<Duration> lag,
        Optional<Mute> mute) {
    public CheckPicture {
        samples = List.copyOf(samples);
    }
}
