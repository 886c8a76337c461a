// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import java.util.HashSet;
import java.util.Set;

/// Which site of a deployment writes, and which are fenced off. The epoch rises with every promotion. Safe for
/// any thread.
public final class Cluster {
    private final Set<String> fenced = new HashSet<>();
    private String writer;
    private long epoch = 1;

    public Cluster(String writer) {
        this.writer = writer;
    }

    public synchronized String writer() {
        return writer;
    }

    public synchronized long epoch() {
        return epoch;
    }

    public synchronized boolean isFenced(String site) {
        return fenced.contains(site);
    }

    public synchronized boolean mayWrite(String site) {
        return writer.equals(site) && !fenced.contains(site);
    }

    public synchronized void fence(String site) {
        fenced.add(site);
    }

    public synchronized void unfence(String site) {
        fenced.remove(site);
    }

    /// Makes the site the writer; promoting the writer again changes nothing.
    public synchronized void promote(String site) {
        if (!writer.equals(site)) {
            writer = site;
            epoch++;
        }
    }
}
