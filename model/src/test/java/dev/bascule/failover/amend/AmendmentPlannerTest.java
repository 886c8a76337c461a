// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.amend;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.RecordSet;
import dev.bascule.failover.Example;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.rule.ProviderReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmendmentPlannerTest {
    private static final Amendment.LowerTtl TO_60 = new Amendment.LowerTtl(Duration.ofSeconds(60), Optional.empty());

    private static RecordSet held(long ttl, boolean proxied) {
        return new RecordSet(
                A, List.of("203.0.113.10"), Duration.ofSeconds(ttl), proxied ? Optional.of(true) : Optional.empty());
    }

    private static Optional<Plan> plan(Amendment wish, ProviderReading... readings) {
        var facts = Example.facts(List.of(), List.of(readings), START);
        return new AmendmentPlanner(Example.setup(Example.policy()), FRA, facts).plan(wish, Optional.empty(), START);
    }

    private static List<String> titles(Plan plan) {
        return plan.steps().stream().map(s -> s.title()).toList();
    }

    @Test
    void lowersOnlyLongerTtlsAndVerifiesOnlyWhatItWrote() {
        var plan = plan(TO_60, Example.found(DO, held(300, false)), Example.found(CF, held(60, false)))
                .orElseThrow();

        assertThat(titles(plan))
                .containsExactly(
                        "Check preconditions again",
                        "DigitalOcean, genesis.example.com A, TTL 300 to 60 s",
                        "Verify TTL 60 s at every name server of genesis.example.com A");
        assertThat(plan.steps().getLast().action())
                .isEqualTo(new Action.VerifyTtl(A, List.of(DO), List.of("203.0.113.10"), Duration.ofSeconds(60)));
    }

    @Test
    void theAddressesStayAsTheyAre() {
        var plan = plan(TO_60, Example.found(DO, held(300, false))).orElseThrow();

        assertThat(plan.steps())
                .filteredOn(s -> s.action() instanceof Action.SwitchDns)
                .allMatch(s -> s.action() instanceof Action.SwitchDns(var c)
                        && c.before().hasSameValues(c.after()));
    }

    @Test
    void aProxiedRecordIsLeftOut() {
        assertThat(plan(TO_60, Example.found(CF, held(300, true)))).isEmpty();
    }

    @Test
    void nothingLongerMeansNoPlan() {
        assertThat(plan(TO_60, Example.found(DO, held(60, false)))).isEmpty();
        assertThat(plan(TO_60, Example.unread(DO))).isEmpty();
    }

    @Test
    void aRepairSetsAddressAndTtlAsDesiredAtThatProviderAlone() {
        var strayed = new RecordSet(A, List.of("203.0.113.99"), Duration.ofSeconds(300), Optional.empty());
        var plan = plan(new Amendment.Repair(CF, A), Example.found(DO, strayed), Example.found(CF, strayed))
                .orElseThrow();

        assertThat(titles(plan))
                .contains("Cloudflare, genesis.example.com A, 203.0.113.99 to 203.0.113.10, TTL 300 to 60 s")
                .noneMatch(t -> t.startsWith("DigitalOcean"));
    }

    @Test
    void whatIsAsDesiredNeedsNoRepair() {
        assertThat(plan(new Amendment.Repair(DO, A), Example.found(DO, held(60, false))))
                .isEmpty();
    }

    @Test
    void theReminderIsPartOfWhatIsApproved() {
        var later = new Amendment.LowerTtl(Duration.ofSeconds(60), Optional.of(START.plusSeconds(3600)));
        var reading = Example.found(DO, held(300, false));

        assertThat(plan(later, reading).orElseThrow().hash())
                .isNotEqualTo(plan(TO_60, reading).orElseThrow().hash());
    }
}
