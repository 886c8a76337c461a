// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Name of a DNS provider in the configuration, such as `do`, `cf` or `aws`.
public record ProviderId(String value) implements Comparable<ProviderId> {
    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
