// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.rule.ProviderReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DnsDeskTest {
    private static final Instant AT = Instant.parse("2026-02-14T08:30:00Z");
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final ProviderId DO = new ProviderId("do");
    private static final ProviderId CF = new ProviderId("cf");

    private final DnsDesk desk = new DnsDesk();

    private static RecordSet set(String address, boolean proxied) {
        return new RecordSet(KEY, List.of(address), Duration.ofSeconds(60), Optional.of(proxied));
    }

    private static ProviderReading reading(ProviderId provider, RecordSet set) {
        return new ProviderReading(provider, new Reading.Found(set, AT, "v1", List.of("a warning")));
    }

    @Test
    void whatWasReadBackIsNewsAndNotWhatWasReadBefore() {
        desk.read(List.of(reading(DO, set("203.0.113.10", false)), reading(CF, set("203.0.113.10", true))), AT);
        var later = AT.plusSeconds(5);
        desk.accepted(new Receipt(
                CF, "1", Receipt.Status.IN_SYNC, AT, later, set("203.0.113.10", true), set("198.51.100.20", true), ""));
        assertThat(desk.readings())
                .containsExactly(
                        reading(DO, set("203.0.113.10", false)),
                        new ProviderReading(
                                CF, new Reading.Found(set("198.51.100.20", true), later, "", List.of("a warning"))));
    }

    @Test
    void nobodyIsExpectedToShowTheOriginOfAProxiedRecord() {
        assertThat(desk.rows(new Servers(), KEY, List.of(DO, CF)))
                .extracting(row -> row.server().name())
                .containsExactly("ns-do", "ns-cf", "resolver");
        desk.read(List.of(reading(DO, set("203.0.113.10", false)), reading(CF, set("203.0.113.10", true))), AT);
        assertThat(desk.rows(new Servers(), KEY, List.of(DO, CF)))
                .extracting(ServerRow::server)
                .extracting(Nameserver::name)
                .containsExactly("ns-do");
    }

    private static final class Servers implements ServerList {
        @Override
        public List<Nameserver> authoritative(ProviderId provider, String zone) {
            return List.of(new Nameserver("ns-" + provider, "192.0.2.53", 53));
        }

        @Override
        public List<Nameserver> resolvers() {
            return List.of(new Nameserver("resolver", "192.0.2.54", 53));
        }
    }
}
