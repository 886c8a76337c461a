// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/// Counts one user's calls as they happen. An outage is over when nothing has failed for two seconds; a failure
/// after that begins another one. Safe for one writer and any reader.
final class UserLog {
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final String resolver;
    private final boolean ordinary;
    private final TreeMap<String, Long> served = new TreeMap<>();
    private long requests;
    private long failed;
    private Duration worstBefore = Duration.ZERO;
    private Optional<Instant> firstFailure = Optional.empty();
    private Optional<Instant> restored = Optional.empty();
    private Optional<Instant> lastCall = Optional.empty();
    private Optional<String> lastServedBy = Optional.empty();

    UserLog(String resolver, boolean ordinary) {
        this.resolver = resolver;
        this.ordinary = ordinary;
    }

    synchronized void add(Call call) {
        requests++;
        lastCall = Optional.of(call.ended());
        lastServedBy = call.servedBy();
        call.servedBy().ifPresent(site -> served.merge(site, 1L, Long::sum));
        if (call.failed()) {
            failed++;
            beginAnotherOutage(call.began());
            firstFailure = firstFailure.or(() -> Optional.of(call.began()));
            restored = Optional.empty();
        } else if (firstFailure.isPresent()) {
            restored = restored.or(() -> Optional.of(call.ended()));
        }
    }

    private void beginAnotherOutage(Instant now) {
        if (restored.filter(at -> now.isAfter(at.plus(SETTLED))).isPresent()) {
            worstBefore = report().outage();
            firstFailure = Optional.empty();
        }
    }

    synchronized UserReport report() {
        var newest = firstFailure.map(from -> new UserReport.Outage(from, restored));
        return new UserReport(
                resolver, ordinary, requests, failed, newest, worstBefore, lastCall, served, lastServedBy);
    }
}
