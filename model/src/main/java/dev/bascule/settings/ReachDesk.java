// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import java.util.List;

/// Port: the providers and resolvers in use, and a test of each that only reads. A test ends early when its
/// thread is interrupted.
public interface ReachDesk {
    List<Provider> providers();

    List<Nameserver> resolvers();

    /// Whether the resolvers are those of the configuration; else the well-known public ones are asked.
    boolean isResolversConfigured();

    ProviderTest test(ProviderId provider) throws InterruptedException;

    ResolverTest test(Nameserver resolver) throws InterruptedException;

    /// A provider with what people call it, where it is reached (empty for its public address), and the
    /// references of its secrets, never these themselves.
    record Provider(ProviderId id, String title, String endpoint, List<String> references) {
        public Provider {
            references = List.copyOf(references);
        }
    }
}
