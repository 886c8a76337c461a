// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.readiness.SiteReadiness.PartScore;
import dev.bascule.topology.SiteId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How ready every site is that could become the target, and the calendar of their drills; `proving` is the
/// round of proofs under way. All of it follows from the facts.
public record Readiness(
        ReadinessFacts facts, List<SiteReadiness> sites, List<DrillDue> calendar, Optional<Proving> proving) {
    public Readiness {
        sites = List.copyOf(sites);
        calendar = List.copyOf(calendar);
    }

    public static Readiness of(ReadinessFacts facts, Optional<Proving> proving) {
        var targets = facts.targets();
        var calendar = targets.stream()
                .flatMap(s -> Stream.of(Rehearsal.values())
                        .map(r -> DrillDue.of(s.id(), r, facts.log().exercises())))
                .toList();
        var sites = targets.stream().map(s -> site(facts, s.id(), calendar)).toList();
        return new Readiness(facts, sites, calendar, proving);
    }

    /// The same with what a journal knows that this process does not lead.
    public Readiness withPast(ReadinessLog past) {
        return of(facts.with(facts.log().and(past)), proving);
    }

    public Optional<SiteReadiness> site(SiteId wanted) {
        return sites.stream().filter(s -> s.site().equals(wanted)).findFirst();
    }

    private static SiteReadiness site(ReadinessFacts facts, SiteId site, List<DrillDue> calendar) {
        var proofs = Stream.of(
                        ProviderProofs.of(facts, site),
                        SiteProofs.of(facts, site),
                        calendar.stream()
                                .filter(due -> due.site().equals(site))
                                .map(due -> DrillProofs.of(due, facts.now()))
                                .toList())
                .flatMap(List::stream)
                .toList();
        var parts = Arrays.stream(Part.values()).map(p -> score(p, proofs)).toList();
        return new SiteReadiness(site, parts, proofs, Blockers.of(facts, site, proofs));
    }

    /// A weight is shared evenly by the proofs of its kind, and rounded down: nothing is given away.
    private static PartScore score(Part part, List<Proof> proofs) {
        var kinds =
                Arrays.stream(ProofKind.values()).filter(k -> k.part() == part).toList();
        var earned = kinds.stream().mapToInt(k -> earned(k, proofs)).sum();
        return new PartScore(
                part, earned, kinds.stream().mapToInt(ProofKind::weight).sum());
    }

    private static int earned(ProofKind kind, List<Proof> proofs) {
        var mine = proofs.stream().filter(p -> p.kind() == kind).toList();
        var proven = (int) mine.stream().filter(Proof::isProven).count();
        return mine.isEmpty() ? 0 : kind.weight() * proven / mine.size();
    }
}
