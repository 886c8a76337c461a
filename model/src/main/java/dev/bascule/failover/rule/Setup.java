// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.topology.Deployment;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Everything configured that decisions about one deployment need. `services` tells which service stands behind
/// each provider, such as "Cloudflare"; journals from before it was kept hold none.
public record Setup(
        Deployment deployment,
        Policy policy,
        List<RecordTarget> records,
        Hooks hooks,
        Map<ProviderId, String> services) {
    public Setup {
        records = List.copyOf(records);
        services = Map.copyOf(services);
    }

    /// What people call a provider: its service, with the configured name beside it where several are of one
    /// service, and that name alone where the service is not known.
    public String nameOf(ProviderId provider) {
        var service = services.getOrDefault(provider, provider.value());
        return Collections.frequency(services.values(), service) > 1 ? service + " (" + provider + ")" : service;
    }
}
