// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

/// Name of a vantage point that observes: this process, a watcher, Prometheus.
public record CheckerId(String value) implements Comparable<CheckerId> {
    @Override
    public int compareTo(CheckerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
