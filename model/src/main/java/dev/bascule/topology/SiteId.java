// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// Name of a site, unique within its deployment, such as `fra1`.
public record SiteId(String value) implements Comparable<SiteId> {
    public SiteId {
        Names.checked("Site", value);
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
