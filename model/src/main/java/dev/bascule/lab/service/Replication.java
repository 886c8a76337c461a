// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a heartbeat at the writer and carries it to the copies, each as late as its site's lag says. A copy
/// whose writer is lost keeps the lag it last knew: that is the data at risk.
public final class Replication {
    private static final int REMEMBERED = 600;

    private final List<LabSite> sites;
    private final Cluster cluster;
    private final Set<String> stalled = new HashSet<>();
    private final Deque<Heartbeat> beats = new ArrayDeque<>();
    private long position;

    public Replication(List<LabSite> sites, Cluster cluster) {
        this.sites = List.copyOf(sites);
        this.cluster = cluster;
    }

    /// Gives every copy a heartbeat that is as old as its lag.
    public synchronized void begin(Instant now) {
        position++;
        for (var site : sites) {
            var lag = cluster.writer().equals(site.name())
                    ? Duration.ZERO
                    : site.spec().lag();
            site.database().take(new Heartbeat(position, now.minus(lag), cluster.writer()), lag, now);
        }
    }

    public synchronized void stall(String site) {
        stalled.add(site);
    }

    public synchronized void resume(String site) {
        stalled.remove(site);
    }

    /// One round; called some times a second.
    public synchronized void tick(Instant now) {
        var writer = sites.stream().filter(s -> cluster.mayWrite(s.name())).findFirst();
        if (writer.isEmpty() || !write(writer.get(), now)) {
            return;
        }
        for (var site : sites) {
            if (!site.name().equals(writer.get().name())) {
                carry(site, now);
            }
        }
    }

    private boolean write(LabSite writer, Instant now) {
        var beat = new Heartbeat(position + 1, now, writer.name());
        if (!writer.database().take(beat, Duration.ZERO, now)) {
            return false;
        }
        position++;
        beats.addLast(beat);
        if (beats.size() > REMEMBERED) {
            beats.removeFirst();
        }
        return true;
    }

    private void carry(LabSite copy, Instant now) {
        var due = now.minus(copy.spec().lag());
        var newest = beats.stream().filter(b -> !b.written().isAfter(due)).reduce((_, later) -> later);
        if (stalled.contains(copy.name())) {
            var since = copy.database().newestBeat();
            since.ifPresent(at -> copy.database().note(Duration.between(at, now), now));
        } else if (newest.isPresent()) {
            var beat = newest.get();
            copy.database().take(beat, Duration.between(beat.written(), now), now);
        } else {
            copy.database().note(copy.spec().lag(), now);
        }
    }

    /// Fences a site and says whether its database really refuses writes now, or is not there to take any.
    boolean fence(LabSite site) throws SQLException {
        cluster.fence(site.name());
        site.database().fence();
        return !site.database().acceptsWrites();
    }

    void unfence(LabSite site) throws SQLException {
        cluster.unfence(site.name());
        site.database().unfence();
    }
}
