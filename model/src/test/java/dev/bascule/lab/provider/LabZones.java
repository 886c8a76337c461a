// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.drill.Seed;
import dev.bascule.lab.dns.ZoneRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/// Zones for tests of one provider's interface alone: no name servers, and time that stands still.
public final class LabZones {
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private LabZones() {}

    public static ZoneSetting setting(String zone, List<String> nameServers, ZoneRecord... records) {
        var pace = new ZonePublisher.Pace(Duration.ZERO, Duration.ZERO);
        // Without name servers nothing is ever scheduled, so this timer never starts its thread.
        var timer = Executors.newScheduledThreadPool(0);
        var publisher = new ZonePublisher(List.of(), timer, pace, new Seed(1));
        var clock = InstantSource.fixed(NOW);
        return new ZoneSetting(zone, List.of(records), nameServers, 30, publisher, clock, new Seed(1));
    }

    /// As many TXT records as asked for, `n0` and so on.
    public static ZoneRecord[] neighbours(String zone, int count) {
        var records = new ZoneRecord[count];
        for (var i = 0; i < count; i++) {
            records[i] = new ZoneRecord("n" + i + "." + zone, "TXT", 3600, "\"neighbour\"");
        }
        return records;
    }
}
