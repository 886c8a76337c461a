// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.provider.ProviderKind;
import dev.bascule.lab.service.SiteSpec;
import dev.bascule.topology.Role;
import java.time.Duration;
import java.util.List;

/// A deployment as it is to be built: its record with TTL, the providers that hold it, its sites in order, and
/// the time between two calls of a user.
public record DeploymentSpec(
        String name,
        String description,
        String record,
        String zone,
        Duration ttl,
        List<ProviderKind> providers,
        List<SiteSpec> sites,
        Duration userPace) {
    public DeploymentSpec {
        providers = List.copyOf(providers);
        sites = List.copyOf(sites);
        if (ttl.toSeconds() < 2) {
            throw new IllegalArgumentException("The record of " + name + " needs a TTL of at least 2s, not "
                    + ttl.toMillis() + "ms: Cloudflare reads 1 as automatic, which is 300 s.");
        }
        if (sites.stream().filter(s -> s.role() == Role.PRIMARY).count() != 1) {
            throw new IllegalArgumentException("Deployment " + name + " needs exactly one primary site.");
        }
    }

    public SiteSpec primary() {
        return sites.stream().filter(s -> s.role() == Role.PRIMARY).findFirst().orElseThrow();
    }

    public DeploymentSpec withTtl(Duration other) {
        return new DeploymentSpec(name, description, record, zone, other, providers, sites, userPace);
    }

    public DeploymentSpec withUserPace(Duration other) {
        return new DeploymentSpec(name, description, record, zone, ttl, providers, sites, other);
    }
}
