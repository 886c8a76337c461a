// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// A weekly window in which nothing is moved. `from` is inside and `to` outside; a window with `to` before
/// `from` runs past midnight and belongs to the day on which it began.
public record Freeze(List<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, String reason) {
    public Freeze {
        days = List.copyOf(days);
    }

    public boolean covers(Instant now) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        var startedToday = days.contains(local.getDayOfWeek()) && !time.isBefore(from);
        var startedYesterday = days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to);
        return startedToday || startedYesterday;
    }
}
