// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.client.ProviderPicture;
import dev.bascule.dns.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How each provider's interface answered last. A trouble stays known after it has passed. Safe from any
/// thread.
final class ProviderContacts {
    private final Map<ProviderId, ProviderPicture> latest = new TreeMap<>();

    synchronized void note(ProviderPicture seen) {
        latest.merge(
                seen.provider(),
                seen,
                (before, now) -> new ProviderPicture(
                        now.provider(),
                        now.readAt(),
                        now.latency(),
                        now.limit(),
                        now.trouble().or(before::trouble)));
    }

    synchronized List<ProviderPicture> all() {
        return List.copyOf(latest.values());
    }
}
