// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What all users saw so far: measured, not computed from settings.
public record ClientReport(List<UserReport> users) {
    public ClientReport {
        users = List.copyOf(users);
    }

    public long requests() {
        return users.stream().mapToLong(UserReport::requests).sum();
    }

    public long failed() {
        return users.stream().mapToLong(UserReport::failed).sum();
    }

    /// Successful calls by the site that served them.
    public Map<String, Long> served() {
        var all = new TreeMap<String, Long>();
        users.forEach(user -> user.served().forEach((site, count) -> all.merge(site, count, Long::sum)));
        return all;
    }

    /// The longest outage of any user.
    public Duration longestOutage() {
        return longest(users.stream());
    }

    /// The longest outage among users whose resolver keeps to TTLs and answers in time.
    public Duration ordinaryOutage() {
        return longest(users.stream().filter(UserReport::ordinary));
    }

    /// The longest outage among the others: the tail of a DNS change.
    public Duration tailOutage() {
        return longest(users.stream().filter(u -> !u.ordinary()));
    }

    private static Duration longest(Stream<UserReport> users) {
        return users.map(UserReport::outage).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
