// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.TTL;
import static dev.bascule.failover.Example.found;
import static dev.bascule.failover.Example.hook;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Change;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final RecordKey AAAA = new RecordKey("example.com", "genesis.example.com", RecordType.AAAA);
    private static final Setup PLAIN = setup(policy());
    private static final Hooks HOOKS = new Hooks(
            List.of(hook("warm", OnFailure.CONTINUE)),
            List.of(hook("stop-old", OnFailure.ROLL_BACK)),
            List.of(hook("promote", OnFailure.ASK)),
            List.of(hook("tell", OnFailure.CONTINUE)));

    private static Facts reading(ProviderReading... readings) {
        return Varied.with(Example.lost(), "readings", List.of(readings));
    }

    private static Optional<Plan> plan(Setup setup, Facts facts) {
        return Planner.plan(setup, Verb.FAIL_OVER, FRA, AMS, facts, START);
    }

    private static List<Change> changes(Plan plan) {
        return plan.steps().stream()
                .flatMap(s -> s.action() instanceof Action.SwitchDns(var change) ? Stream.of(change) : Stream.empty())
                .toList();
    }

    private static Step step(Plan plan, String id) {
        return plan.step(new StepId(id)).orElseThrow();
    }

    @Test
    void goesThroughTheMomentsInOrder() {
        var plan = plan(Varied.with(PLAIN, "hooks", HOOKS), Example.lost()).orElseThrow();
        assertThat(plan.steps())
                .extracting(s -> s.id().value())
                .containsExactly(
                        "check-rules",
                        "pre-warm",
                        "fence-stop-old",
                        "promote-promote",
                        "verify-target",
                        "dns-do-genesis.example.com-A",
                        "dns-cf-genesis.example.com-A",
                        "name-servers-genesis.example.com-A",
                        "resolvers-genesis.example.com-A",
                        "verify-users",
                        "post-tell");
        assertThat(plan.steps()).extracting(Step::stage).isSorted();
    }

    @Test
    void providersAreSwitchedSideBySideAndAwaitedTogether() {
        var plan = plan(PLAIN, Example.lost()).orElseThrow();
        var target = List.of(new StepId("verify-target"));
        assertThat(step(plan, "dns-do-genesis.example.com-A").after()).isEqualTo(target);
        assertThat(step(plan, "dns-cf-genesis.example.com-A").after()).isEqualTo(target);
        assertThat(step(plan, "name-servers-genesis.example.com-A").after())
                .containsExactly(
                        new StepId("dns-do-genesis.example.com-A"), new StepId("dns-cf-genesis.example.com-A"));
    }

    @Test
    void saysWhatEachStepDoesWhenItFailsAndHowItIsTakenBack() {
        var plan = plan(Varied.with(PLAIN, "hooks", HOOKS), Example.lost()).orElseThrow();
        assertThat(step(plan, "pre-warm").maxAttempts())
                .as("not worth another attempt")
                .isEqualTo(1);
        assertThat(step(plan, "fence-stop-old").maxAttempts()).isEqualTo(3);
        assertThat(step(plan, "promote-promote").onFailure()).isEqualTo(OnFailure.ASK);
        assertThat(step(plan, "verify-users").onFailure()).isEqualTo(OnFailure.CONTINUE);
        var dns = step(plan, "dns-do-genesis.example.com-A");
        assertThat(dns.onFailure()).isEqualTo(OnFailure.ROLL_BACK);
        var change = changes(plan).getFirst();
        assertThat(dns.undo()).contains(new Action.SwitchDns(change.inverse()));
        assertThat(change.before().values()).containsExactly("203.0.113.10");
        assertThat(change.after().values()).containsExactly("203.0.113.20");
    }

    @Test
    void attemptsShareAndTimesAreThoseOfThePolicy() {
        var setup = setup(policy(
                "maxAttempts",
                7,
                "timeout",
                Duration.ofSeconds(4),
                "propagationShare",
                0.5,
                "propagationTimeout",
                Duration.ofMinutes(2)));
        var plan = plan(setup, Example.lost()).orElseThrow();
        assertThat(step(plan, "dns-do-genesis.example.com-A").maxAttempts()).isEqualTo(7);
        assertThat(step(plan, "verify-target").timeout()).isEqualTo(Duration.ofSeconds(2 * 4 + 5));
        var resolvers = step(plan, "resolvers-genesis.example.com-A");
        assertThat(resolvers.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(((Action.AwaitResolvers) resolvers.action()).share()).isEqualTo(0.5);
        assertThat(resolvers.title()).startsWith("Wait for 50 %");
    }

    @Test
    void theSameFactsGiveTheSameHashAtAnyTime() {
        var plan = plan(PLAIN, Example.lost()).orElseThrow();
        var later = Planner.plan(PLAIN, Verb.FAIL_OVER, FRA, AMS, Example.lost(), Instant.parse("2027-01-01T00:00:00Z"))
                .orElseThrow();
        assertThat(later.hash()).isEqualTo(plan.hash()).matches("[0-9a-f]{64}");
        assertThat(later.computedAt()).isNotEqualTo(plan.computedAt());
    }

    @Test
    void anythingElseGivesAnotherHash() {
        var hash = plan(PLAIN, Example.lost()).orElseThrow().hash();
        var elsewhere = Planner.plan(PLAIN, Verb.FAIL_OVER, FRA, LON, Example.lost(), START);
        var planned = Planner.plan(PLAIN, Verb.SWITCH_OVER, FRA, AMS, Example.lost(), START);
        var hooked = plan(Varied.with(PLAIN, "hooks", HOOKS), Example.lost());
        var longer = new RecordSet(A, List.of("203.0.113.10"), Duration.ofSeconds(61), Optional.empty());
        var slower = plan(PLAIN, reading(found(DO, longer), found(CF, longer)));
        assertThat(List.of(elsewhere, planned, hooked, slower))
                .allSatisfy(other -> assertThat(other.orElseThrow().hash()).isNotEqualTo(hash));
    }

    @Test
    void breakGlassStandsInThePlanThatIsApproved() {
        var situation = new Situation(
                PLAIN,
                Verb.FAIL_OVER,
                FRA,
                AMS,
                Example.lost(),
                false,
                FailoverState.ACTIVE,
                List.of(),
                Optional.empty(),
                false,
                START);
        var plan = Planner.planOverriding(situation, List.of("freeze")).orElseThrow();
        assertThat(plan.steps().getFirst().action()).isEqualTo(new Action.CheckRules(List.of("freeze")));
        assertThat(plan.hash())
                .isNotEqualTo(plan(PLAIN, Example.lost()).orElseThrow().hash());
    }

    @Test
    void bothFamiliesMoveTogether() {
        var both = Varied.with(
                PLAIN,
                "records",
                List.of(new RecordTarget(A, TTL, List.of(DO)), new RecordTarget(AAAA, TTL, List.of(DO))));
        var six = RecordSet.of(AAAA, "2001:db8::10", TTL);
        var facts = reading(found(DO, pointing("203.0.113.10")), found(DO, six));
        var plan = plan(both, facts).orElseThrow();
        assertThat(changes(plan))
                .extracting(c -> c.after().values())
                .containsExactly(List.of("203.0.113.20"), List.of("2001:db8::20"));
        assertThat(step(plan, "verify-users").after())
                .containsExactly(
                        new StepId("resolvers-genesis.example.com-A"),
                        new StepId("resolvers-genesis.example.com-AAAA"));
        assertThat(planTo(LON, both, facts)).as("lon1 has no IPv6 address").isEmpty();
    }

    private static Optional<Plan> planTo(SiteId to, Setup setup, Facts facts) {
        return Planner.plan(setup, Verb.FAIL_OVER, FRA, to, facts, START);
    }

    @Test
    void ofSeveralValuesOnlyTheOldSiteIsReplaced() {
        var shared = pointing("203.0.113.10", "198.51.100.1");
        var plan = plan(PLAIN, reading(found(DO, shared), found(CF, shared))).orElseThrow();
        assertThat(changes(plan))
                .allSatisfy(
                        c -> assertThat(c.after().values()).containsExactlyInAnyOrder("203.0.113.20", "198.51.100.1"));
    }

    @Test
    void aProxiedRecordStaysProxiedAndIsNotLookedForInDns() {
        var proxied = new RecordSet(A, List.of("203.0.113.10"), TTL, Optional.of(true));
        var only = Varied.with(PLAIN, "records", List.of(new RecordTarget(A, TTL, List.of(CF))));
        var plan = plan(only, reading(found(CF, proxied))).orElseThrow();
        assertThat(changes(plan))
                .singleElement()
                .satisfies(c -> assertThat(c.after().proxied()).contains(true));
        assertThat(plan.steps())
                .extracting(s -> s.id().value())
                .containsExactly("check-rules", "verify-target", "dns-cf-genesis.example.com-A", "verify-users");
        assertThat(step(plan, "verify-users").after()).containsExactly(new StepId("dns-cf-genesis.example.com-A"));
    }

    @Test
    void oneProxiedProviderLeavesTheNameServersOfTheOthersToBeVerified() {
        var proxied = new RecordSet(A, List.of("203.0.113.10"), TTL, Optional.of(true));
        var plan = plan(PLAIN, reading(found(DO, pointing("203.0.113.10")), found(CF, proxied)))
                .orElseThrow();
        var servers = step(plan, "name-servers-genesis.example.com-A");
        assertThat(servers.action()).isEqualTo(new Action.VerifyNameServers(A, List.of(DO), List.of("203.0.113.20")));
        assertThat(servers.title()).endsWith(", but not those of Cloudflare (proxied)");
        assertThat(step(plan, "verify-users").after())
                .as("a resolver may ask either provider, so its answer proves nothing")
                .containsExactly(servers.id());
    }

    @Test
    void whatPointsThereAlreadyIsConfirmedAndNeverTakenBack() {
        var plan = plan(PLAIN, reading(found(DO, pointing("203.0.113.20")), found(CF, pointing("203.0.113.10"))))
                .orElseThrow();
        assertThat(changes(plan)).extracting(Change::isNoop).containsExactly(true, false);
        assertThat(step(plan, "dns-do-genesis.example.com-A").undo()).isEmpty();
    }

    @Test
    void thereIsNoPlanForWhatWasNotReadOrHoldsSomethingElse() {
        var here = found(CF, pointing("203.0.113.10"));
        assertThat(plan(PLAIN, reading(here))).as("one was not read").isEmpty();
        assertThat(plan(PLAIN, reading(Example.unread(DO), here)))
                .as("one failed")
                .isEmpty();
        assertThat(plan(PLAIN, reading(new ProviderReading(DO, new Reading.Absent(A, START)), here)))
                .as("one has no record")
                .isEmpty();
        assertThat(plan(PLAIN, reading(found(DO, pointing("198.51.100.1")), here)))
                .as("one points elsewhere")
                .isEmpty();
        assertThat(plan(Varied.with(PLAIN, "records", List.of()), Example.lost()))
                .as("no record is configured")
                .isEmpty();
    }

    @Test
    void theExpectedLengthIsThatOfTheLongestChain() {
        var plan = plan(PLAIN, Example.lost()).orElseThrow();
        var starts = plan.expectedStarts();
        assertThat(starts).containsEntry(new StepId("check-rules"), Duration.ZERO);
        assertThat(starts.get(new StepId("dns-do-genesis.example.com-A")))
                .isEqualTo(starts.get(new StepId("dns-cf-genesis.example.com-A")));
        assertThat(plan.expected()).isEqualTo(Duration.ofSeconds(4 + 60 + 1));
    }
}
