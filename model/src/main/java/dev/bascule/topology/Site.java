// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

import java.util.Optional;

/// A place where a deployment can run. `address` is an IPv4 literal that its records point to; `address6` its
/// IPv6 one. A lower `priority` is preferred among backups; the primary has 0.
public record Site(
        SiteId id, Role role, Tier tier, String region, String address, Optional<String> address6, int priority) {
    public Site {
        if (address.isBlank()) {
            throw new IllegalArgumentException("Site " + id + " needs an address that its DNS records can point to.");
        }
        if (priority < 0) {
            throw new IllegalArgumentException("Site " + id + " has priority " + priority + "; it must be 0 or more.");
        }
    }
}
