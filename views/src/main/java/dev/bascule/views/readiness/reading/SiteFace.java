// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.reading;

import dev.bascule.readiness.Blocker;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.SiteReadiness;
import dev.bascule.readiness.SiteReadiness.PartScore;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One site as the page shows it: score and parts, whether it is ready in a line, what is in the way, and its
/// proofs.
public record SiteFace(
        SiteId id,
        Tier tier,
        Mark mark,
        int score,
        boolean isReady,
        String words,
        List<PartScore> parts,
        List<Blocker> blockers,
        List<ProofFace> proofs) {
    public SiteFace {
        parts = List.copyOf(parts);
        blockers = List.copyOf(blockers);
        proofs = List.copyOf(proofs);
    }

    /// Every site that could become the target, in configured order.
    public static List<SiteFace> of(Readiness readiness, Instant now) {
        return readiness.sites().stream().map(s -> of(readiness, s, now)).toList();
    }

    private static SiteFace of(Readiness readiness, SiteReadiness s, Instant now) {
        var setup = readiness.facts().setup();
        return new SiteFace(
                s.site(),
                setup.deployment().site(s.site()).map(x -> x.tier()).orElse(Tier.COLD),
                mark(s),
                s.score(),
                s.isReady(),
                words(s),
                s.parts(),
                s.blockers(),
                s.proofs().stream().map(p -> ProofFace.of(p, now)).toList());
    }

    private static Mark mark(SiteReadiness s) {
        return Mark.worst(s.proofs().stream()
                .flatMap(p -> p.isProven() ? Optional.of(Mark.STANDBY).stream() : ProofFace.mark(p.verdict()).stream())
                .toList());
    }

    private static String words(SiteReadiness s) {
        var people = s.blockers().stream().filter(Blocker::stopsPeople).count();
        if (people > 0) {
            return people == 1 ? "1 thing in the way" : people + " things in the way";
        }
        var failed = s.proofs().stream()
                .filter(p -> ProofFace.word(p.verdict()).equals("failed"))
                .count();
        if (failed > 0) {
            return failed == 1 ? "1 proof failed" : failed + " proofs failed";
        }
        var unproven = s.proofs().stream().filter(p -> !p.isProven()).count();
        if (!s.isReady()) {
            return "Not ready, " + unproven + " not proven";
        }
        return unproven == 0 ? "Ready, all proven" : "Ready, " + unproven + " not proven";
    }

    /// What a screen reader says.
    public String spoken() {
        return id + ", " + tier + ", readiness " + score + " of 100, " + words;
    }
}
