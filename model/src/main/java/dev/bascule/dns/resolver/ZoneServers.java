// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Nameserver;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

/// Finds by resolvers alone which servers answer for the zone of a name, for those who know no provider. A zone
/// is the nearest name upwards that has NS records (RFC 1034).
public final class ZoneServers {
    private final DnsjavaResolver resolver;

    public ZoneServers(DnsjavaResolver resolver) {
        this.resolver = resolver;
    }

    /// The names of the servers, empty when no resolver tells any. Blocks for a round of questions for each
    /// label.
    public List<String> of(String name, List<Nameserver> resolvers) {
        for (var zone = Optional.of(parsed(name)); zone.isPresent(); zone = parent(zone.get())) {
            var servers = asked(zone.get(), resolvers);
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        return List.of();
    }

    private static Name parsed(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException wrong) {
            throw new IllegalArgumentException("'" + name + "' is no DNS name: " + wrong.getMessage(), wrong);
        }
    }

    /// The top level is not asked: nobody's record lives there.
    private static Optional<Name> parent(Name name) {
        return name.labels() > 3 ? Optional.of(new Name(name, 1)) : Optional.empty();
    }

    private List<String> asked(Name zone, List<Nameserver> resolvers) {
        return resolver.nameServers(resolvers, zone.toString()).stream()
                .flatMap(message -> message.getSection(Section.ANSWER).stream())
                .filter(NSRecord.class::isInstance)
                .map(ns -> ((NSRecord) ns).getTarget().toString(true))
                .distinct()
                .sorted()
                .toList();
    }
}
