// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.config.Configuration.ReadinessSpec;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessKeysTest {
    private static ReadinessSpec shop(String door, String more) throws ConfigurationException {
        var text = """
                version: 1
                providers:
                  do: { type: digitalocean, token: "${env:DO}" }
                deployments:
                  shop:
                    record: { name: shop.example.com, zone: example.com }
                    providers: [do]
                    sites:
                      a: { role: primary, address: 192.0.2.1 }
                      b: { role: backup, address: 192.0.2.2%s }
                %s
                """;
        return ConfigurationReader.read("bascule.yaml", text.formatted(door, more))
                .deployments()
                .getFirst()
                .readiness();
    }

    @Test
    void withoutAWordProofsAreTakenEveryQuarterOfAnHourAtTheUsualDoor() throws Exception {
        assertThat(shop("", "")).isEqualTo(new ReadinessSpec(Duration.ofMinutes(15), true, Map.of(), Optional.empty()));
    }

    @Test
    void everyKeyCounts() throws Exception {
        assertThat(shop(
                        ", tls: \"198.51.100.7:8443\"",
                        "    readiness: { every: 1h, tls: false, trust: /etc/our-ca.pem }"))
                .isEqualTo(new ReadinessSpec(
                        Duration.ofHours(1),
                        false,
                        Map.of(new SiteId("b"), "198.51.100.7:8443"),
                        Optional.of("/etc/our-ca.pem")));
    }

    @Test
    void aDoorWithoutAPortIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> shop(", tls: gate.example.com", "")).hasMessageContaining("10:");
    }
}
