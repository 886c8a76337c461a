// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import dev.bascule.readiness.ProofKind;
import dev.bascule.readiness.ProofVerdict;
import dev.bascule.readiness.TakenProof;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the door of a site proves: that a user who comes by the production name is let in, and for how long
/// yet.
public record DoorProof(Handshake handshake, InstantSource clock) {
    /// Below this a certificate has to be renewed now: a month's drill may be the next look at it.
    private static final Duration SOON = Duration.ofDays(14);

    TakenProof take(SiteId site, String name, String door) throws InterruptedException {
        var finding = handshake.greet(name, door);
        Prover.requireGoingOn();
        var now = clock.instant();
        var left = finding.validUntil().map(until -> Duration.between(now, until));
        var expiresSoon = left.filter(l -> l.compareTo(SOON) < 0).isPresent();
        var verdict = finding.problem().isPresent()
                ? ProofVerdict.FAILED
                : expiresSoon ? ProofVerdict.NOT_PROVEN : ProofVerdict.PROVEN;
        var value = finding.problem().orElseGet(() -> valid(finding.validUntil(), now));
        return new TakenProof(ProofKind.TLS, Optional.of(site), name, verdict, value, finding.how(), now);
    }

    private static String valid(Optional<Instant> until, Instant now) {
        return until.map(t -> "valid for " + Duration.between(now, t).toDays() + " more days, until "
                        + t.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse("valid");
    }
}
