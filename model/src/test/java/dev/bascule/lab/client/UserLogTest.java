// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserLogTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private static Call call(int begins, int ends, String site) {
        var served = Optional.of(site).filter(s -> !s.isEmpty());
        return new Call(START.plusMillis(begins), START.plusMillis(ends), served);
    }

    private static UserReport report(boolean ordinary, Call... calls) {
        var log = new UserLog("lab-1", ordinary);
        List.of(calls).forEach(log::add);
        return log.report();
    }

    @Test
    void aUserWithoutFailuresHasNoOutage() {
        var report = report(true, call(0, 10, "fra1"), call(100, 110, "fra1"));
        assertThat(report.outage()).isZero();
        assertThat(report.isOut()).isFalse();
        assertThat(report.served()).containsExactly(Map.entry("fra1", 2L));
    }

    @Test
    void anOutageRunsFromTheFirstFailureToTheSuccessThatLasts() {
        var report = report(
                true,
                call(0, 10, "fra1"),
                call(100, 600, ""),
                call(700, 710, "fra1"),
                call(800, 1300, ""),
                call(1400, 1410, "ams3"),
                call(1500, 1510, "ams3"));
        assertThat(report.outage()).isEqualTo(Duration.ofMillis(1310));
        assertThat(report.requests()).isEqualTo(6);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.lastServedBy()).contains("ams3");
    }

    @Test
    void aFailureAfterTwoQuietSecondsBeginsAnotherOutageAndTheLongestCounts() {
        var log = new UserLog("lab-1", true);
        List.of(call(0, 500, ""), call(600, 610, "fra1"), call(2700, 2800, ""), call(2900, 2910, "fra1"))
                .forEach(log::add);

        assertThat(log.report().outage()).isEqualTo(Duration.ofMillis(610));

        List.of(call(5000, 5500, ""), call(5600, 5700, "")).forEach(log::add);
        assertThat(log.report().outage()).isEqualTo(Duration.ofMillis(700));
        assertThat(log.report().isOut()).isTrue();
        assertThat(log.report().failed()).isEqualTo(4);
    }

    @Test
    void anOutageThatGoesOnCountsUpToTheLastCall() {
        var report = report(true, call(0, 500, ""), call(600, 1100, ""));
        assertThat(report.isOut()).isTrue();
        assertThat(report.outage()).isEqualTo(Duration.ofMillis(1100));
    }

    @Test
    void ordinaryUsersAndTheTailAreToldApart() {
        var all = new ClientReport(List.of(
                report(true, call(0, 100, ""), call(200, 300, "ams3")),
                report(true, call(0, 10, "fra1")),
                report(false, call(0, 100, ""), call(200, 900, "ams3"))));
        assertThat(all.ordinaryOutage()).isEqualTo(Duration.ofMillis(300));
        assertThat(all.tailOutage()).isEqualTo(Duration.ofMillis(900));
        assertThat(all.longestOutage()).isEqualTo(Duration.ofMillis(900));
        assertThat(all.requests()).isEqualTo(5);
        assertThat(all.failed()).isEqualTo(2);
        assertThat(all.served()).containsEntry("ams3", 2L).containsEntry("fra1", 1L);
    }
}
