// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.topology.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of a deployment's DNS: what providers hold, what each server answers, the share that has moved
/// over time, drift, the newest receipts, and TTLs that were lowered. `measuredAt` is empty until servers were
/// asked once.
public record DnsPicture(
        List<ProviderReading> readings,
        List<Row> rows,
        List<SharePoint> curve,
        Optional<Instant> predictedDone,
        List<DriftRow> drift,
        List<Receipt> receipts,
        Optional<Instant> measuredAt,
        Optional<Instant> publishedAt,
        TtlPicture ttl) {
    public static final DnsPicture UNMEASURED = new DnsPicture(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            TtlPicture.NONE);

    public DnsPicture {
        readings = List.copyOf(readings);
        rows = List.copyOf(rows);
        curve = List.copyOf(curve);
        drift = List.copyOf(drift);
        receipts = List.copyOf(receipts);
    }

    /// The same with what the journal holds of TTLs.
    public DnsPicture withTtl(TtlPicture next) {
        return new DnsPicture(readings, rows, curve, predictedDone, drift, receipts, measuredAt, publishedAt, next);
    }

    /// Share of the answering resolvers that lead to a site, from 0 to 1; empty until one has answered.
    public OptionalDouble shareOf(Site site) {
        return rows.stream()
                .filter(row -> row.provider().isEmpty() && !row.values().isEmpty())
                .mapToInt(row -> row.leadsTo(site) ? 1 : 0)
                .average();
    }

    /// One server and one record: what it answered last. `provider` is set for authoritative servers, empty for
    /// resolvers. `state` is NEW, OLD, MIXED, OTHER, NXDOMAIN, SERVFAIL, REFUSED or TIMEOUT; `newSince` is when
    /// it first answered the new values.
    public record Row(
            Nameserver server,
            Optional<ProviderId> provider,
            String record,
            String state,
            List<String> values,
            Duration ttl,
            Duration rtt,
            Instant at,
            Optional<Instant> newSince,
            Optional<Instant> expectedAt,
            boolean servesStale) {
        public Row {
            values = List.copyOf(values);
        }

        boolean leadsTo(Site site) {
            return values.contains(site.address())
                    || site.address6().map(values::contains).orElse(false);
        }
    }

    /// Share of answering resolvers that give the new values, 0 to 1.
    public record SharePoint(Instant at, double share) {}

    /// Desired, held and observed values of one record at one provider; `verdict` is match, drift or unknown.
    public record DriftRow(
            ProviderId provider,
            String record,
            List<String> desired,
            List<String> held,
            int serversAgreeing,
            int servers,
            String verdict,
            String because) {
        public DriftRow {
            desired = List.copyOf(desired);
            held = List.copyOf(held);
        }
    }
}
