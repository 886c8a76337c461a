// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.ConfigurationReader;
import dev.bascule.health.QuorumRule;
import org.junit.jupiter.api.Test;

final class HealthPolicyOfTest {
    @Test
    void healthIsJudgedByThePolicyOfTheFile() throws Exception {
        var configuration = ConfigurationReader.read("bascule.yaml", """
                version: 1
                providers: { do: { type: digitalocean, token: "${env:DO}" } }
                deployments:
                  app:
                    record: { name: app.example.com, zone: example.com }
                    providers: [do]
                    sites:
                      a: { role: primary, address: 192.0.2.1 }
                      b: { role: backup, address: 192.0.2.2 }
                    policy: { degradation_ratio: 0.8, connection_failure: immediate, quorum: all }
                """);
        var judged = configuration.deployments().getFirst().setup().policy().health();
        assertThat(judged.degradationRatio()).isEqualTo(0.8);
        assertThat(judged.refusedIsImmediate()).isTrue();
        assertThat(judged.quorum()).isEqualTo(new QuorumRule.All());
    }
}
