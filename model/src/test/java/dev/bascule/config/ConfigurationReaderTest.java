// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.failover.rule.Automation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {
    private static final String SMALL = """
            version: 1
            providers:
              do: { type: digitalocean, token: "${env:DO}" }
            deployments:
              shop:
                record: { name: shop.example.com, zone: example.com, ttl: 30s }
                providers: [do]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
                checks:
                  - { name: web, type: http, target: "http://$site.example.com/", critical: true }
            """;

    private static String example() throws IOException {
        try (var in = ConfigurationReaderTest.class.getResourceAsStream("/config/example.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Problem> problems(String text) {
        var refused = catchThrowableOfType(
                ConfigurationException.class, () -> ConfigurationReader.read("bascule.yaml", text));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    @Test
    void theAgreedExampleIsReadWhole() throws Exception {
        var configuration = ConfigurationReader.read("bascule.yaml", example());

        var genesis = configuration.deployments().getFirst();
        var policy = genesis.setup().policy();
        assertThat(policy.automation()).isEqualTo(Automation.APPROVAL);
        assertThat(policy.grace()).isEqualTo(Duration.ofSeconds(15));
        assertThat(policy.freezes()).singleElement().extracting(f -> f.reason()).isEqualTo("weekly close");
        assertThat(genesis.setup().deployment().sites()).hasSize(4);
        assertThat(genesis.setup().records().getFirst().providers())
                .extracting(p -> p.value())
                .containsExactly("do", "cf", "aws");
        assertThat(genesis.setup().hooks().pre()).hasSize(1);
        assertThat(genesis.checks())
                .extracting(c -> c.id().label())
                .contains("fra1/api", "sgp1/redis", "exchange", "fra1/primary_db");
        assertThat(configuration.resolvers()).extracting(r -> r.address()).containsExactly("8.8.8.8", "127.0.0.1:5301");
    }

    @Test
    void whatThisVersionDoesNotUseIsSaid() throws Exception {
        var notes = ConfigurationReader.read("bascule.yaml", example()).notUsedYet();

        assertThat(notes)
                .anyMatch(n -> n.contains("provider pdns"))
                .anyMatch(n -> n.contains("channel duty"))
                .anyMatch(n -> n.contains("checker prometheus"));
        assertThat(notes).allMatch(n -> n.startsWith("bascule.yaml:"));
    }

    @Test
    void severalMistakesAreReportedAtOnceWithTheirPlaces() {
        var found = problems(SMALL.replace("critical: true", "critcal: true")
                .replace("ttl: 30s", "ttl: 30")
                .replace("role: backup", "role: spare"));

        assertThat(found).hasSize(3);
        assertThat(found).anySatisfy(p -> {
            assertThat(p.line()).isEqualTo(12);
            assertThat(p.message()).contains("'critcal'").contains("did you mean 'critical'?");
        });
        assertThat(found).anyMatch(p -> p.line() == 6 && p.message().contains("expected a duration"));
        assertThat(found).anyMatch(p -> p.line() == 10 && p.message().contains("one of primary, backup"));
    }

    @Test
    void aTokenInPlainTextIsRefusedAndNotRepeated() {
        var found = problems(SMALL.replace("${env:DO}", "dop_v1_secret"));

        assertThat(found)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("${env:NAME}")
                .doesNotContain("dop_v1_secret");
    }

    @Test
    void aProviderThatIsNotConfiguredIsNamedWithTheNearest() {
        assertThat(problems(SMALL.replace("providers: [do]", "providers: [dp]")))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("'dp'")
                .contains("did you mean 'do'?");
    }

    @Test
    void aKeyThatStandsTwiceIsAMistake() {
        assertThat(problems(SMALL + "version: 1\n"))
                .anyMatch(p -> p.message().contains("stands twice, first in line 1"));
    }

    @Test
    void twoPrimariesAreRefused() {
        assertThat(problems(SMALL.replace("role: backup", "role: primary")))
                .anyMatch(p -> p.message().contains("2 primary sites"));
    }

    @Test
    void somethingThatIsNoYamlSaysWhere() {
        assertThat(problems("version: [1\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("this is not YAML"));
        assertThat(problems(""))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("empty"));
    }

    @Test
    void theSchemaNamesEveryKeyOfTheTable() {
        assertThat(Schema.json())
                .contains("\"max_replication_lag\"")
                .contains("\"zone_id\"")
                .contains("2020-12");
    }
}
