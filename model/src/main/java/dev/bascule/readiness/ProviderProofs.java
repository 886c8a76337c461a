// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The proofs about providers, which are the same for every site: records read, permission to write, request
/// budget.
final class ProviderProofs {
    private static final Remedy OPEN_DNS = new Remedy("Open DNS", Remedy.Way.DNS, "providers");

    private final ReadinessFacts facts;
    private final SiteId site;

    private ProviderProofs(ReadinessFacts facts, SiteId site) {
        this.facts = facts;
        this.site = site;
    }

    static List<Proof> of(ReadinessFacts facts, SiteId site) {
        var proofs = new ArrayList<Proof>();
        var of = new ProviderProofs(facts, site);
        var providers = facts.setup().records().stream()
                .flatMap(r -> r.providers().stream())
                .distinct()
                .toList();
        providers.forEach(p -> proofs.add(of.records(p)));
        providers.forEach(p -> proofs.add(of.permission(p)));
        providers.forEach(p -> proofs.add(of.budget(p)));
        return proofs;
    }

    private Proof records(ProviderId provider) {
        var name = facts.setup().nameOf(provider);
        var unread = Taken.missing(ProofKind.RECORDS, name, "reading the records with the real credentials");
        return taken(ProofKind.RECORDS, provider)
                .map(t -> Taken.proof(facts, t, name, Optional.of(OPEN_DNS)))
                .orElse(unread);
    }

    /// A provider that tells nothing is proved by what it took from us, for as long as a drill counts.
    private Proof permission(ProviderId provider) {
        var name = facts.setup().nameOf(provider);
        var taken = taken(ProofKind.PERMISSION, provider);
        var told = taken.filter(t -> t.verdict() != ProofVerdict.NOT_MEASURED);
        if (told.isPresent()) {
            return Taken.proof(facts, told.get(), name, Optional.of(OPEN_DNS));
        }
        var drill = new Remedy("Run a drill…", Remedy.Way.WIZARD, site.value());
        var written = Optional.ofNullable(facts.log().writes().get(provider));
        if (written.isEmpty()) {
            return new Proof(
                    ProofKind.PERMISSION,
                    name,
                    ProofVerdict.NOT_MEASURED,
                    "not measured",
                    taken.map(TakenProof::how).orElse("not asked yet") + "; a drill proves it by writing",
                    Optional.empty(),
                    Optional.of(drill));
        }
        var holds = Rehearsal.DRILL.dueAfter(written.get()).isAfter(facts.now());
        return new Proof(
                ProofKind.PERMISSION,
                name,
                holds ? ProofVerdict.PROVEN : ProofVerdict.NOT_PROVEN,
                holds ? "took a change" : "took its last change too long ago",
                "a step of a move wrote there and read it back",
                written,
                holds ? Optional.empty() : Optional.of(drill));
    }

    /// Where a provider does not tell there is nothing to do here; it earns nothing all the same.
    private Proof budget(ProviderId provider) {
        var name = facts.setup().nameOf(provider);
        return taken(ProofKind.BUDGET, provider)
                .map(t -> Taken.proof(
                        facts, t, name, Optional.of(OPEN_DNS).filter(_ -> t.verdict() != ProofVerdict.NOT_MEASURED)))
                .orElse(Taken.missing(ProofKind.BUDGET, name, "what the provider says is left of its request limit"));
    }

    private Optional<TakenProof> taken(ProofKind kind, ProviderId provider) {
        return Optional.ofNullable(
                facts.log().proofs().get(new TakenProof.Key(kind, Optional.empty(), provider.value())));
    }
}
