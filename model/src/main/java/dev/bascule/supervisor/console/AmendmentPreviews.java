// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Preview;
import dev.bascule.client.Refused;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.State;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.AmendmentPlanner;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Computes dry runs of amendments, by reading alone.
final class AmendmentPreviews {
    private final InstantSource clock;

    AmendmentPreviews(InstantSource clock) {
        this.clock = clock;
    }

    Preview compute(Post post, AmendmentRequest request) throws InterruptedException {
        var state = post.supervisor().state();
        var setup = state.setup()
                .orElseThrow(() -> new Refused("Deployment " + request.deployment() + " is not configured yet."));
        var active = state.active()
                .orElseThrow(() -> new Refused(
                        "It is not known which site is active, so no record is amended. Wait until the records were"
                                + " read, or see on the DNS page what they hold."));
        if (request.wish() instanceof Amendment.LowerTtl(var to, var restoreAt)) {
            requireTaken(post, setup, to);
            restoreAt.filter(t -> !t.isAfter(clock.instant())).ifPresent(t -> {
                throw new Refused("The reminder to restore would be at " + t.truncatedTo(ChronoUnit.SECONDS)
                        + ", which is over. Choose a time ahead.");
            });
        } else if (request.wish() instanceof Amendment.RestoreTtl
                && state.lowered().isEmpty()) {
            throw new Refused("No TTL is lowered, so there is nothing to restore.");
        }
        return judged(state, request, active, post.facts().gather(setup, active));
    }

    private static void requireTaken(Post post, Setup setup, Duration to) {
        var strictest = providers(setup)
                .max(Comparator.comparing(post.watch()::minimumTtl))
                .filter(provider -> to.compareTo(post.watch().minimumTtl(provider)) < 0);
        strictest.ifPresent(provider -> {
            var least = post.watch().minimumTtl(provider).toSeconds();
            throw new Refused(setup.nameOf(provider) + " takes no TTL below " + least
                    + " s, so nothing is planned. Choose " + least + " s or more.");
        });
    }

    private static Stream<ProviderId> providers(Setup setup) {
        return setup.records().stream()
                .map(RecordTarget::providers)
                .flatMap(List::stream)
                .distinct();
    }

    private Preview judged(State state, AmendmentRequest request, SiteId active, Facts facts) {
        var now = clock.instant();
        var setup = state.setupInForce().orElseThrow();
        var situation = new Situation(
                setup,
                request.wish().verb(),
                active,
                active,
                facts,
                false,
                state.phase(),
                state.moves(),
                state.lastEnded(),
                state.underWay().isPresent() || state.pending().isPresent(),
                now);
        var plan = new AmendmentPlanner(setup, active, facts).plan(request.wish(), state.lowered(), now);
        return new Preview(
                plan,
                SafetyRules.judge(situation),
                List.of(),
                Stream.concat(
                                plan.isEmpty() ? Stream.of(nothing(request.wish())) : Stream.empty(),
                                proxied(setup, facts))
                        .toList(),
                facts,
                Previews.worstCache(state, facts, now),
                Previews.expiry(now));
    }

    private static String nothing(Amendment wish) {
        return switch (wish) {
            case Amendment.LowerTtl _ -> "No TTL is longer than that, so there is nothing to lower.";
            case Amendment.RestoreTtl _ ->
                "None of the records whose TTL was lowered was found, so there is nothing to write.";
            case Amendment.Repair _ ->
                "The provider holds what is desired, or no plain record that could be set; see what it holds.";
        };
    }

    private static Stream<String> proxied(Setup setup, Facts facts) {
        return facts.readings().stream()
                .filter(r -> r.reading() instanceof Reading.Found f
                        && f.set().proxied().orElse(false))
                .map(r -> r.reading().key() + " is proxied at " + setup.nameOf(r.provider())
                        + ", which sets its TTL itself; it is left out.");
    }
}
