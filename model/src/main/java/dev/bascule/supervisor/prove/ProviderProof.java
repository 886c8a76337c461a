// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.readiness.ProofKind;
import dev.bascule.readiness.ProofVerdict;
import dev.bascule.readiness.TakenProof;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one provider proves, by reading alone: that the credentials reach the records, whether they may write,
/// and how many requests are left.
public record ProviderProof(DnsReaders readers, InstantSource clock) {
    private static final String READ = "read with the real credentials";

    List<TakenProof> take(ProviderId provider, List<RecordKey> keys) throws InterruptedException {
        var readings = new ArrayList<Reading>();
        for (var key : keys) {
            readings.add(readers.reader(provider).read(key));
            Prover.requireGoingOn();
        }
        var failed = readings.stream()
                .flatMap(r -> r instanceof Reading.Failed f
                        ? Optional.of(f.problem()).stream()
                        : Optional.<ProviderProblem>empty().stream())
                .findFirst();
        var proofs = new ArrayList<TakenProof>();
        proofs.add(records(provider, readings));
        if (failed.isPresent()) {
            proofs.add(unanswered(provider, failed.get()));
            proofs.add(throttled(provider, failed.get()));
            return proofs;
        }
        try {
            var standing = readers.reader(provider).standing(keys.getFirst().zone());
            Prover.requireGoingOn();
            proofs.add(permission(provider, keys.getFirst().zone(), standing));
            proofs.add(budget(provider, standing));
        } catch (ProviderException refused) {
            Prover.requireGoingOn();
            proofs.add(unanswered(provider, refused.problem()));
            proofs.add(throttled(provider, refused.problem()));
        }
        return proofs;
    }

    private TakenProof records(ProviderId provider, List<Reading> readings) {
        var wrong = new ArrayList<String>();
        var right = new ArrayList<String>();
        for (var reading : readings) {
            switch (reading) {
                case Reading.Found found ->
                    right.add(found.key() + " " + String.join(", ", found.set().values()));
                case Reading.Absent absent -> wrong.add("holds no " + absent.key());
                case Reading.InTheWay(var _, var _, var what) -> wrong.add(what);
                case Reading.Failed f -> wrong.add(f.problem().message());
            }
        }
        return wrong.isEmpty()
                ? taken(ProofKind.RECORDS, provider, ProofVerdict.PROVEN, String.join("; ", right), READ)
                : taken(ProofKind.RECORDS, provider, ProofVerdict.FAILED, String.join("; ", wrong), READ);
    }

    private TakenProof permission(ProviderId provider, String zone, ProviderStanding standing) {
        var how = "the permissions that the zone " + zone + " shows to the credentials";
        return standing.mayWrite()
                .map(may -> may
                        ? taken(ProofKind.PERMISSION, provider, ProofVerdict.PROVEN, "may edit records", how)
                        : taken(ProofKind.PERMISSION, provider, ProofVerdict.FAILED, "may not edit records", how))
                .orElseGet(() -> taken(
                        ProofKind.PERMISSION,
                        provider,
                        ProofVerdict.NOT_MEASURED,
                        "not measured",
                        "the provider does not tell what the credentials may write"));
    }

    private TakenProof budget(ProviderId provider, ProviderStanding standing) {
        var how = "what the newest answer said of the request limit";
        return standing.allowance()
                .map(left -> taken(
                        ProofKind.BUDGET,
                        provider,
                        left.remaining() == 0
                                ? ProofVerdict.FAILED
                                : left.isScarce() ? ProofVerdict.NOT_PROVEN : ProofVerdict.PROVEN,
                        left.remaining() + " of " + left.limit() + " requests left",
                        how))
                .orElseGet(() -> taken(
                        ProofKind.BUDGET,
                        provider,
                        ProofVerdict.NOT_MEASURED,
                        "not measured",
                        "the provider does not tell what is left of its request limit; its own console may"));
    }

    /// Credentials that were refused may not write either; other failures tell nothing of that.
    private TakenProof unanswered(ProviderId provider, ProviderProblem problem) {
        var refused = problem.kind() == ProblemClass.CREDENTIALS || problem.kind() == ProblemClass.FORBIDDEN;
        return refused
                ? taken(
                        ProofKind.PERMISSION,
                        provider,
                        ProofVerdict.FAILED,
                        "the credentials are refused",
                        problem.message())
                : taken(ProofKind.PERMISSION, provider, ProofVerdict.NOT_MEASURED, "not measured", problem.message());
    }

    private TakenProof throttled(ProviderId provider, ProviderProblem problem) {
        var until = problem.retryAfter()
                .map(wait -> " before " + clock.instant().plus(wait).truncatedTo(ChronoUnit.SECONDS))
                .orElse(" for now");
        return problem.kind() == ProblemClass.THROTTLED
                ? taken(ProofKind.BUDGET, provider, ProofVerdict.FAILED, "takes no requests" + until, problem.message())
                : taken(ProofKind.BUDGET, provider, ProofVerdict.NOT_MEASURED, "not measured", problem.message());
    }

    private TakenProof taken(ProofKind kind, ProviderId provider, ProofVerdict verdict, String value, String how) {
        return new TakenProof(kind, Optional.empty(), provider.value(), verdict, value, how, clock.instant());
    }
}
