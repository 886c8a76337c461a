// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderProblem;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Words the problems of one provider: who, what was tried, what was said, what it means, and what to do.
public record Problems(ProviderId provider, String service) {
    public ProviderException of(ProblemClass kind, String what, String said) {
        return of(kind, what, said, Optional.empty());
    }

    public ProviderException of(ProblemClass kind, String what, String said, Optional<Duration> retryAfter) {
        return new ProviderException(problem(kind, what, said, retryAfter));
    }

    /// A set as it was read. Values that are no addresses and a TTL that is none cannot be compared with
    /// anything, so they are a problem and not a set.
    public RecordSet set(RecordKey key, List<String> values, Duration ttl, Optional<Boolean> proxied)
            throws ProviderException {
        try {
            if (ttl.isNegative()) {
                throw new IllegalArgumentException("it names no TTL");
            }
            return new RecordSet(key, values, ttl, proxied);
        } catch (IllegalArgumentException odd) {
            throw of(ProblemClass.UNKNOWN, "reading " + key, String.valueOf(odd.getMessage()));
        }
    }

    /// A change that another problem stopped halfway.
    public ProviderException halfway(String what, String said, ProviderException stopped) {
        var problem =
                problem(ProblemClass.PARTIAL, what, said, stopped.problem().retryAfter());
        return new ProviderException(problem, stopped);
    }

    private ProviderProblem problem(ProblemClass kind, String what, String said, Optional<Duration> retryAfter) {
        var message = service + " (" + provider + "), " + what + ": " + sentence(said) + " " + advice(kind);
        return new ProviderProblem(provider, kind, message, retryAfter);
    }

    private static String sentence(String said) {
        var trimmed = said.strip();
        return trimmed.endsWith(".") || trimmed.endsWith("?") ? trimmed : trimmed + ".";
    }

    private static String advice(ProblemClass kind) {
        return switch (kind) {
            case NOT_SENT -> "Nothing was sent; check the network and the endpoint.";
            case TRANSIENT -> "Nothing was changed; try again in a moment.";
            case OUTCOME_UNKNOWN -> "Whether it was applied is not known; read the record before anything is repeated.";
            case THROTTLED ->
                "The account's request limit is reached; wait, and see which other tools use the account.";
            case BUSY -> "An earlier change of the zone is still being processed; this one was not applied.";
            case CREDENTIALS -> "Nothing was changed; check that the key is valid and may read this zone.";
            case FORBIDDEN -> "The key may read but not write here; give it the right to edit this zone.";
            case CLOCK -> "Set this machine's clock and try again.";
            case ZONE_MISSING -> "Check the zone's name and that the key belongs to the account that holds it.";
            case RECORD_GONE -> "Someone removed the record; read the zone again and plan anew.";
            case DUPLICATE -> "Such a record exists already; read it and compare.";
            case CONFLICT -> "Nothing was overwritten; look at the difference and plan anew.";
            case INVALID -> "Nothing was applied and repeating it will not help; correct the input.";
            case CNAME_CLASH -> "A name with a CNAME can hold no address; change the record's type first.";
            case PARTIAL -> "Some of it was applied; go on or roll back by the receipt.";
            case STUCK -> "It was accepted and does not spread; keep looking and do not roll back by itself.";
            case UNKNOWN -> "Nothing is known, so nothing may be decided on it; look at the provider's own console.";
        };
    }
}
