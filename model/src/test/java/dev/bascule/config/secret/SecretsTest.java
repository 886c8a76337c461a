// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String TEXT = """
            version: 1
            providers:
              do: { type: digitalocean, token: "${env:DO}" }
              cf: { type: cloudflare, token: "${vault:cloudflare}" }
              idle: { type: digitalocean, token: "${env:IDLE}" }
            deployments:
              app:
                record: { name: app.example.com, zone: example.com }
                providers: [do, cf]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
            """;

    @Test
    void everySecretThatCannotBeReadIsToldWithWhatItMeansAndWhatToDo() throws ConfigurationException {
        var found = new Secrets(Map.of()).unreadable(ConfigurationReader.read("bascule.yaml", TEXT));
        assertThat(found)
                .extracting(p -> p.toString())
                .satisfiesExactly(
                        p -> assertThat(p)
                                .startsWith(
                                        "bascule.yaml:3:36: provider do cannot act, and no failover of app can begin")
                                .contains("the environment variable DO is not set")
                                .contains("Set it and start again"),
                        p -> assertThat(p)
                                .startsWith("bascule.yaml:4:34: provider cf cannot act")
                                .contains("cannot read ${vault:cloudflare} yet")
                                .contains("${env:NAME}"),
                        p -> assertThat(p).startsWith("bascule.yaml:5:38: provider idle cannot act: "));
    }

    @Test
    void whatCanBeReadIsNotTold() throws ConfigurationException {
        var found = new Secrets(Map.of("DO", "x", "IDLE", "y"))
                .unreadable(ConfigurationReader.read("bascule.yaml", TEXT.replace("vault:cloudflare", "env:DO")));
        assertThat(found).isEmpty();
    }
}
