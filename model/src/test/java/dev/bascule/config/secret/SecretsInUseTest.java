// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsInUseTest {
    private static final String TEXT = """
            version: 1
            providers:
              aws:
                type: route53
                access_key: "${env:AWS_ACCESS_KEY_ID}"
                secret_key: "${env:AWS_SECRET_ACCESS_KEY}"
                session_token: "${env:AWS_SESSION_TOKEN}"
                write: upsert
            deployments:
              shop:
                record: { name: www.example.com, zone: example.com, type: A, ttl: 60s }
                providers: [aws]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
                checks:
                  - { name: web, type: http, target: "http://$site.example.com/", critical: true }
                hooks:
                  post:
                    - { name: say, run: ["curl", "-H", "token ${env:SAY_TOKEN}", "http://example.com"] }
            """;

    @Test
    void knowsEveryVariableThatTheConfigurationRefersTo() throws Exception {
        var environment = Map.of("AWS_SECRET_ACCESS_KEY", "s3cr3t", "SAY_TOKEN", "t0k3n", "HOME", "/home/ada");

        assertThat(new Secrets(environment).inUse(ConfigurationReader.read("bascule.yaml", TEXT)))
                .containsOnly(
                        Map.entry("AWS_ACCESS_KEY_ID", ""),
                        Map.entry("AWS_SECRET_ACCESS_KEY", "s3cr3t"),
                        Map.entry("AWS_SESSION_TOKEN", ""),
                        Map.entry("SAY_TOKEN", "t0k3n"));
    }

    @Test
    void readsTemporaryKeysAndTheWayOfWriting() throws Exception {
        var provider =
                ConfigurationReader.read("bascule.yaml", TEXT).providers().getFirst();

        assertThat(provider.secrets()).containsEntry("session_token", "${env:AWS_SESSION_TOKEN}");
        assertThat(provider.upsert()).isTrue();
        assertThat(ConfigurationReader.read("bascule.yaml", TEXT.replace("upsert", "compare-and-swap"))
                        .providers()
                        .getFirst()
                        .upsert())
                .isFalse();
    }

    @Test
    void aWayOfWritingIsForRoute53Alone() {
        var text = TEXT.replace("type: route53", "type: cloudflare\n    token: \"${env:CF}\"");

        var refused = catchThrowableOfType(
                ConfigurationException.class, () -> ConfigurationReader.read("bascule.yaml", text));

        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("only route53 knows"));
    }
}
