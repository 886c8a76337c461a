// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.lab.LabWorld;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.net.Vantage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/// Asks the lab's DNS servers over the network as anybody could, beside the engine.
record LabDns(LabWorld world, String record) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Every address that any authoritative name server of any provider gives.
    Set<String> authoritative() {
        return world.providers().stream()
                .flatMap(p -> p.nameServers().stream())
                .flatMap(host -> answers(host).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every TTL, in seconds, with which any authoritative name server of any provider answers.
    Set<Long> authoritativeTtls() {
        return world.providers().stream()
                .flatMap(p -> p.nameServers().stream())
                .flatMap(host -> records(host).stream())
                .map(Record::getTTL)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a user of the named resolver is told.
    List<String> toldBy(String resolver) {
        var host = world.resolvers().stream()
                .filter(r -> r.name().equals(resolver))
                .findFirst()
                .orElseThrow()
                .host();
        return answers(host);
    }

    private List<String> answers(DnsHost host) {
        var records = records(host);
        return records.isEmpty()
                ? List.of("no answer from " + host.name())
                : records.stream()
                        .map(answer -> ((ARecord) answer).getAddress().getHostAddress())
                        .toList();
    }

    private List<Record> records(DnsHost host) {
        try {
            var resolver = new SimpleResolver(host.address(Vantage.USERS));
            resolver.setTimeout(PATIENCE);
            var question = Record.newRecord(Name.fromString(record + "."), Type.A, DClass.IN);
            return resolver.send(Message.newQuery(question)).getSection(Section.ANSWER);
        } catch (IOException silent) {
            return List.of();
        }
    }
}
