// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.found;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Reading;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.ProviderReading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptionTest {
    private static final ProviderReading OLD = found(CF, pointing("203.0.113.10"));

    static Stream<Arguments> readings() {
        var gone = new ProviderReading(DO, new Reading.Absent(A, START));
        var alias = new ProviderReading(DO, new Reading.InTheWay(A, START, "is a CNAME now"));
        return Stream.of(
                Arguments.of(found(DO, pointing("203.0.113.10")), true, "is not switched yet"),
                Arguments.of(found(DO, pointing("203.0.113.20")), true, "is switched"),
                Arguments.of(found(DO, pointing("198.51.100.1")), false, "holds 198.51.100.1"),
                Arguments.of(gone, false, "is gone"),
                Arguments.of(alias, false, "is a CNAME now"),
                Arguments.of(unread(DO), false, "could not be read: do does not answer"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("readings")
    void goesOnOnlyWhereRecordsHoldWhatThePlanKnows(ProviderReading first, boolean canGoOn, String words) {
        var plan = Planner.plan(setup(policy()), Verb.FAIL_OVER, FRA, AMS, Example.lost(), START)
                .orElseThrow();
        var execution = Execution.begin(new ExecutionId("genesis-1"), plan, "ann", "drill", START);
        var found = Interruption.examine(execution, setup(policy()), List.of(first, OLD));
        assertThat(found.canGoOn()).isEqualTo(canGoOn);
        assertThat(found.evidence())
                .isEqualTo("0 of 7 steps were done; DigitalOcean genesis.example.com A " + words
                        + ", Cloudflare genesis.example.com A is not switched yet");
        assertThat(Interruption.examine(execution, setup(policy()), List.of(first))
                        .evidence())
                .endsWith("Cloudflare genesis.example.com A was not read");
    }
}
