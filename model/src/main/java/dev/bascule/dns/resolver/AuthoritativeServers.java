// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.Zone;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// Finds the addresses of a zone's servers by asking resolvers for the names that the provider told; a
/// configured list for a provider goes before that. A name that nobody resolves is left out.
public final class AuthoritativeServers {
    private static final int PORT = 53;

    private final Resolver resolver;
    private final ExecutorService executor;
    private final List<Nameserver> resolvers;
    private final Map<ProviderId, List<Nameserver>> configured;

    public AuthoritativeServers(
            Resolver resolver,
            ExecutorService executor,
            List<Nameserver> resolvers,
            Map<ProviderId, List<Nameserver>> configured) {
        this.resolver = resolver;
        this.executor = executor;
        this.resolvers = List.copyOf(resolvers);
        this.configured = Map.copyOf(configured);
    }

    /// Blocks for at most one round of questions: all names are asked for at once.
    public List<Nameserver> of(ProviderId provider, Zone zone) {
        var known = configured.getOrDefault(provider, List.of());
        return known.isEmpty() ? discovered(zone.nameServers()) : known;
    }

    private List<Nameserver> discovered(List<String> names) {
        return names.stream().map(name -> executor.submit(() -> address(name))).toList().stream()
                .flatMap(found -> Tasks.finished(found).stream())
                .toList();
    }

    private Optional<Nameserver> address(String name) {
        return resolver.ask(resolvers, new Question(name, RecordType.A), false).stream()
                .filter(answer -> answer.rcode() == Answer.Rcode.NOERROR
                        && !answer.values().isEmpty())
                .map(answer -> new Nameserver(name, answer.values().getFirst(), PORT))
                .findFirst();
    }
}
