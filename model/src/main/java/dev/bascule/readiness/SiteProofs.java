// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.health.Verdict;
import dev.bascule.replica.Lag;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The proofs about a site itself: the handshake that its users would make, its checks, and its copy of the
/// data.
final class SiteProofs {
    private final ReadinessFacts facts;
    private final SiteId site;

    private SiteProofs(ReadinessFacts facts, SiteId site) {
        this.facts = facts;
        this.site = site;
    }

    static List<Proof> of(ReadinessFacts facts, SiteId site) {
        var of = new SiteProofs(facts, site);
        var proofs = new ArrayList<>(of.handshakes());
        proofs.add(of.checks());
        proofs.add(of.replication());
        return proofs;
    }

    private List<Proof> handshakes() {
        if (!facts.usesTls()) {
            return List.of(proven(
                    ProofKind.TLS,
                    "",
                    "not used",
                    "the configuration says that users do not come by TLS",
                    Optional.empty()));
        }
        return facts.setup().records().stream()
                .map(r -> r.key().name())
                .distinct()
                .map(this::handshake)
                .toList();
    }

    private Proof handshake(String name) {
        var key = new TakenProof.Key(ProofKind.TLS, Optional.of(site), name);
        return Optional.ofNullable(facts.log().proofs().get(key))
                .map(t -> Taken.proof(
                        facts, t, name, Optional.of(new Remedy("Prove again", Remedy.Way.PROVE, site.value()))))
                .orElse(Taken.missing(
                        ProofKind.TLS, name, "a TLS handshake with the production name at the site's address"));
    }

    private Proof checks() {
        var verdict = facts.verdict(site);
        if (verdict.isEmpty()) {
            return new Proof(
                    ProofKind.CHECKS,
                    "",
                    ProofVerdict.NOT_MEASURED,
                    "not measured",
                    "no checker has said anything of the site",
                    Optional.empty(),
                    Optional.of(new Remedy("Open checks", Remedy.Way.CHECK, "")));
        }
        var v = verdict.get();
        var value = v.health() + " " + v.agreeing() + "/" + v.votes().size();
        return new Proof(
                ProofKind.CHECKS,
                "",
                judged(v),
                value,
                v.because(),
                Optional.of(v.measuredAt()),
                judged(v) == ProofVerdict.PROVEN
                        ? Optional.empty()
                        : Optional.of(new Remedy(
                                "Open checks", Remedy.Way.CHECK, facts.ailing().getOrDefault(site, ""))));
    }

    private static ProofVerdict judged(Verdict v) {
        return switch (v.health()) {
            case HEALTHY -> v.flapping() ? ProofVerdict.NOT_PROVEN : ProofVerdict.PROVEN;
            case DEGRADED -> ProofVerdict.NOT_PROVEN;
            case UNHEALTHY -> ProofVerdict.FAILED;
            case UNKNOWN -> ProofVerdict.NOT_MEASURED;
        };
    }

    private Proof replication() {
        if (!facts.setup().deployment().isStateful()) {
            return proven(
                    ProofKind.REPLICATION,
                    "",
                    "nothing to copy",
                    "no node of the deployment holds data",
                    Optional.empty());
        }
        var lag = Optional.ofNullable(facts.lags().get(site));
        var limit = facts.setup()
                .policy()
                .maxReplicationLag()
                .or(() -> facts.setup().policy().rpoObjective());
        return lag.map(l -> replication(l, limit))
                .orElseGet(() -> new Proof(
                        ProofKind.REPLICATION,
                        "",
                        ProofVerdict.NOT_MEASURED,
                        "not measured",
                        "no query of the configuration tells how far the copy is behind",
                        Optional.empty(),
                        Optional.of(new Remedy(
                                "Copy a lag query",
                                Remedy.Way.COPY,
                                "lag: { target: \"jdbc:postgresql://$site.example.com/db\", query: \"select …\" }"))));
    }

    private Proof replication(Lag lag, Optional<Duration> limit) {
        var subject = lag.node().value();
        var how = limit.map(l -> "limit " + words(l)).orElse("no limit set in the policy")
                + ", measured by the lag query of " + subject;
        if (limit.isEmpty()) {
            return lag(
                    subject,
                    ProofVerdict.NOT_PROVEN,
                    lag,
                    how,
                    new Remedy("Copy a limit", Remedy.Way.COPY, "max_replication_lag: 5s"));
        }
        var tiers = new Remedy("Open tiers", Remedy.Way.TIERS, site.value());
        if (lag.isStale(facts.now())) {
            return lag(subject, ProofVerdict.NOT_PROVEN, lag, how + "; no newer sample came", tiers);
        }
        return lag.behind().compareTo(limit.get()) <= 0
                ? proven(ProofKind.REPLICATION, subject, words(lag.behind()), how, Optional.of(lag.measuredAt()))
                : lag(subject, ProofVerdict.FAILED, lag, how, tiers);
    }

    private static Proof lag(String subject, ProofVerdict verdict, Lag lag, String how, Remedy remedy) {
        return new Proof(
                ProofKind.REPLICATION,
                subject,
                verdict,
                words(lag.behind()),
                how,
                Optional.of(lag.measuredAt()),
                Optional.of(remedy));
    }

    private static Proof proven(ProofKind kind, String subject, String value, String how, Optional<Instant> at) {
        return new Proof(kind, subject, ProofVerdict.PROVEN, value, how, at, Optional.empty());
    }

    private static String words(Duration length) {
        return length.toMillis() < 1000 ? length.toMillis() + " ms" : length.toMillis() / 100 / 10.0 + " s";
    }
}
