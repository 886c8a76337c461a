// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.failover.rule.Policy;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every policy key arrives where decisions, checks and plans take it from, and absent ones have their
/// defaults.
class PolicyKeysTest {
    private static final String TEXT = """
            version: 1
            providers:
              do: { type: digitalocean, token: "${env:DO}" }
            references: ["192.0.2.9:443"]
            deployments:
              shop:
                record: { name: shop.example.com, zone: example.com }
                providers: [do]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
                checks:
                  - { name: web, type: http, target: "http://$site.example.com/", critical: true }
                  - { name: own, type: tcp, target: "h:1", interval: 40s, timeout: 9s, failure_threshold: 8, recovery_threshold: 9 }
            """;

    private static DeploymentSpec shop(String... keys) throws ConfigurationException {
        var policy = keys.length == 0 ? "" : "    policy:\n      " + String.join("\n      ", keys) + "\n";
        return ConfigurationReader.read("bascule.yaml", TEXT + policy)
                .deployments()
                .getFirst();
    }

    private static Object component(Policy policy, String name) throws ReflectiveOperationException {
        var component = Arrays.stream(Policy.class.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return component.getAccessor().invoke(policy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            automation: armed             | automation         | ARMED
            automation: disarmed          | automation         | DISARMED
            failure_threshold: 4          | failureThreshold   | 4
            recovery_threshold: 7         | recoveryThreshold  | 7
            interval: 20s                 | interval           | PT20S
            timeout: 4s                   | timeout            | PT4S
            connection_failure: immediate | refusedIsImmediate | true
            degradation_ratio: 0.75       | degradationRatio   | 0.75
            degradation_triggers: true    | degradationTriggers | true
            grace: 0s                     | grace              | PT0S
            cooldown: 1m                  | cooldown           | PT1M
            max_failovers_per_day: 0      | maxFailoversPerDay | 0
            max_attempts: 1               | maxAttempts        | 1
            cascade: true                 | cascade            | true
            recovery: automatic           | automaticRecovery  | true
            recovery_delay: 10s           | recoveryDelay      | PT10S
            quorum: all                   | quorum             | All[]
            quorum: 2                     | quorum             | AtLeast[checkers=2]
            max_replication_lag: 1s       | maxReplicationLag  | Optional[PT1S]
            two_person: true              | twoPerson          | true
            min_score: 70                 | minimumScore       | 70
            propagation_share: 0.5        | propagationShare   | 0.5
            propagation_timeout: 1m       | propagationTimeout | PT1M
            """)
    void eachKeyChangesItsPartOfThePolicyAndNoOther(String key, String name, String value) throws Exception {
        var usual = shop().setup().policy();
        assertThat(usual).isEqualTo(Policy.DEFAULT);
        var changed = shop(key).setup().policy();
        assertThat(component(changed, name)).hasToString(value);
        for (var other : Policy.class.getRecordComponents()) {
            if (!other.getName().equals(name)) {
                assertThat(component(changed, other.getName()))
                        .as(other.getName())
                        .isEqualTo(component(usual, other.getName()));
            }
        }
    }

    @Test
    void paceAndThresholdsHoldForChecksThatSayNothingOfTheirOwn() throws Exception {
        var checks = shop("interval: 20s", "timeout: 4s", "failure_threshold: 2", "recovery_threshold: 6")
                .checks();
        assertThat(checks.getFirst()).satisfies(web -> {
            assertThat(web.interval()).isEqualTo(Duration.ofSeconds(20));
            assertThat(web.timeout()).isEqualTo(Duration.ofSeconds(4));
            assertThat(web.failureThreshold()).isEqualTo(2);
            assertThat(web.recoveryThreshold()).isEqualTo(6);
        });
        assertThat(checks.getLast()).satisfies(own -> {
            assertThat(own.interval()).isEqualTo(Duration.ofSeconds(40));
            assertThat(own.timeout()).isEqualTo(Duration.ofSeconds(9));
            assertThat(own.failureThreshold()).isEqualTo(8);
            assertThat(own.recoveryThreshold()).isEqualTo(9);
        });
    }

    @Test
    void aQuorumThatThisVersionCannotReachIsSaid() throws Exception {
        var policy = "    policy:\n      quorum: 3\n";
        assertThat(ConfigurationReader.read("bascule.yaml", TEXT + policy).notUsedYet())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("bascule.yaml:16: ")
                        .contains("deployment shop asks for 3 checkers")
                        .contains("nothing fails over by itself"));
        assertThat(ConfigurationReader.read("bascule.yaml", TEXT).notUsedYet()).isEmpty();
    }

    @Test
    void aDeploymentWhoseProvidersAreNotUsedYetIsOnlyWatched() throws Exception {
        var text = TEXT.replace(
                "{ type: digitalocean, token: \"${env:DO}\" }", "{ type: rfc2136, server: \"192.0.2.53\" }");
        assertThat(ConfigurationReader.read("bascule.yaml", text).notUsedYet())
                .anySatisfy(note -> assertThat(note).contains("deployment shop has no provider"));
    }
}
