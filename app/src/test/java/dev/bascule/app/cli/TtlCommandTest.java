// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.Preview;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.amend.AmendmentPlanner;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.ProviderReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TtlCommandTest {
    private final FakePorts ports = new FakePorts();

    TtlCommandTest() {
        ports.client.rehearsesAmendments(this::rehearsal);
    }

    /// Every provider of the fixture holds a TTL of 300 s.
    private Preview rehearsal(AmendmentRequest request, Instant now) {
        var picture = ports.client.snapshot().deployment("genesis").orElseThrow();
        var readings = picture.setup().records().stream()
                .flatMap(r -> r.providers().stream()
                        .map(p ->
                                held(p, r.key(), picture.active().orElseThrow().value(), now)))
                .toList();
        var facts = new Facts(now, List.of(), readings, true, "noc-b2");
        var plan = new AmendmentPlanner(picture.setup(), picture.active().orElseThrow(), facts)
                .plan(request.wish(), Optional.empty(), now);
        var problems = plan.isEmpty() ? List.of("There is nothing to write.") : List.<String>of();
        return new Preview(plan, List.of(), List.of(), problems, facts, Duration.ofSeconds(300), now.plusSeconds(60));
    }

    private static ProviderReading held(ProviderId provider, RecordKey key, String site, Instant now) {
        var value = key.type() == RecordType.A ? "203.0.113.10" : "2001:db8::10";
        var set = RecordSet.of(key, value, Duration.ofSeconds(300));
        return new ProviderReading(provider, new Reading.Found(set, now, site, List.of()));
    }

    @Test
    void planShowsEveryWriteAndWhenItHoldsEverywhereWithoutAnEngineThatLeads() {
        var run = Run.of(ports, "dns", "ttl", "plan", "genesis", "--to", "60s");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("TTL 300 to 60 s").contains("estimate: the longest TTL before");
        assertThat(ports.asked).containsExactly("engine that looks");
        assertThat(ports.client.sent()).isEmpty();
    }

    @Test
    void nothingToWriteIsBlocked() {
        var run = Run.of(ports, "dns", "ttl", "plan", "genesis", "--to", "600s");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("There is nothing to write.");
    }

    @Test
    void loweringNeedsAReasonAndTheTypedPhrase() {
        assertThat(Run.of(ports, "dns", "ttl", "lower", "genesis", "--to", "60s", "--yes")
                        .code())
                .isEqualTo(2);
        ports.typed = Optional.of("genesis TTL 30");
        var run = Run.of(ports, "dns", "ttl", "lower", "genesis", "--to", "60s", "--reason", "window");

        assertThat(run.code()).isEqualTo(1);
        assertThat(ports.asked).contains("Type 'genesis TTL 60' to carry this out:");
        assertThat(ports.client.sent()).isEmpty();
    }

    @Test
    void aFractionOfASecondIsNoTtl() {
        var run = Run.of(ports, "dns", "ttl", "plan", "genesis", "--to", "500ms");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("whole number of seconds");
    }

    @Test
    void aBlockedRestoreSendsNothing() {
        var run = Run.of(ports, "dns", "ttl", "restore", "genesis", "--reason", "window over", "--yes");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("nothing was written");
        assertThat(ports.client.sent()).noneMatch(c -> c instanceof Command.Amend);
    }

    @Test
    void statusSaysThatNothingIsLoweredInBothForms() {
        assertThat(Run.of(ports, "dns", "ttl", "status", "genesis").out()).contains("No TTL of genesis is lowered.");
        var json = Run.of(ports, "dns", "ttl", "status", "genesis", "--json").json();
        assertThat(json.path("kind").asText()).isEqualTo("ttl");
        assertThat(json.path("lowered").isNull()).isTrue();
    }
}
