// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Prediction;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.topology.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of a deployment's DNS: what providers hold, what each server answers, the share that has moved
/// over time, the forecast, drift, the newest receipts, how each provider's interface is, and amendments of
/// records. `measuredAt` is empty until servers were asked once.
public record DnsPicture(
        List<ProviderReading> readings,
        List<Row> rows,
        List<SharePoint> curve,
        Optional<Prediction> prediction,
        List<DriftRow> drift,
        List<Receipt> receipts,
        List<ProviderPicture> providers,
        Optional<Instant> measuredAt,
        Optional<Instant> publishedAt,
        AmendmentPicture amendments) {
    public static final DnsPicture UNMEASURED = new DnsPicture(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            AmendmentPicture.NONE);

    public DnsPicture {
        readings = List.copyOf(readings);
        rows = List.copyOf(rows);
        curve = List.copyOf(curve);
        drift = List.copyOf(drift);
        receipts = List.copyOf(receipts);
        providers = List.copyOf(providers);
    }

    /// The same with what the journal holds of amendments.
    public DnsPicture withAmendments(AmendmentPicture next) {
        return new DnsPicture(
                readings, rows, curve, prediction, drift, receipts, providers, measuredAt, publishedAt, next);
    }

    /// When enough resolvers will have followed at the latest, as far as that can be told.
    public Optional<Instant> predictedDone() {
        return prediction
                .filter(p -> p.outlook() != Prediction.Outlook.NOT_IN_SIGHT)
                .map(Prediction::latest);
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
    /// it first answered the new values. `ttl` is the life that the answer of `at` had left by the server's own
    /// word; `answer` is that answer as it came, empty until the first.
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
            boolean servesStale,
            Optional<Answer> answer) {
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

    /// Desired, held and observed values of one record at one provider, compared at `at`; `verdict` is match,
    /// drift or unknown. `since` is when this engine first saw that it drifts. `heldTtl` is empty while nothing
    /// was read.
    public record DriftRow(
            ProviderId provider,
            RecordKey record,
            List<String> desired,
            Duration desiredTtl,
            List<String> held,
            Optional<Duration> heldTtl,
            List<String> observed,
            int serversAgreeing,
            int servers,
            String verdict,
            String because,
            Instant at,
            Optional<Instant> since) {
        public DriftRow {
            observed = List.copyOf(observed);
            desired = List.copyOf(desired);
            held = List.copyOf(held);
        }
    }
}
