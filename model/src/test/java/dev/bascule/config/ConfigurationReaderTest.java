// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.check.CheckType;
import dev.bascule.check.CheckerId;
import dev.bascule.config.secret.Secrets;
import dev.bascule.dns.ProviderId;
import dev.bascule.failover.rule.Automation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aProviderIsCalledByItsServiceAndByItsNameTooWhereThatIsNotEnough() throws Exception {
        var one = ConfigurationReader.read("bascule.yaml", SMALL)
                .deployments()
                .getFirst()
                .setup();
        var two = ConfigurationReader.read(
                        "bascule.yaml",
                        SMALL.replace(
                                        "providers:\n  do:",
                                        "providers:\n  old: { type: digitalocean, token: \"${env:OLD}\" }\n  do:")
                                .replace("[do]", "[do, old]"))
                .deployments()
                .getFirst()
                .setup();

        assertThat(one.nameOf(new ProviderId("do"))).isEqualTo("DigitalOcean");
        assertThat(two.nameOf(new ProviderId("do"))).isEqualTo("DigitalOcean (do)");
        assertThat(one.nameOf(new ProviderId("cf"))).as("not configured").isEqualTo("cf");
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
    void referencesAreProbedByEveryCheckerBesideItsChecks() throws Exception {
        var text = SMALL + "references: [\"192.0.2.9:443\", \"gateway.example.com:22\"]\n";
        var configuration = ConfigurationReader.read("bascule.yaml", text);
        var shop = configuration.deployments().getFirst();
        var vantage = shop.vantage(new CheckerId("here"));
        assertThat(vantage.checks()).hasSize(shop.checks().size() + 2);
        assertThat(vantage.references()).hasSize(2);
        assertThat(shop.references())
                .allMatch(c -> vantage.references().contains(c.id()))
                .allMatch(c -> c.type() == CheckType.TCP
                        && !c.critical()
                        && c.id().site().isEmpty())
                .extracting(c -> c.target())
                .containsExactly("192.0.2.9:443", "gateway.example.com:22");
        assertThat(configuration.notUsedYet()).isEmpty();
    }

    @Test
    void withoutReferencesItIsSaidWhatThatMeans() throws Exception {
        assertThat(ConfigurationReader.read("bascule.yaml", SMALL).notUsedYet())
                .singleElement()
                .asString()
                .contains("there are no 'references'", "its own network");
    }

    @Test
    void aCheckMayNotHaveTheNameOfAReference() {
        var text = SMALL.replace("name: web", "name: reference-1").replace("$site.", "www.")
                + "references: [\"192.0.2.9:443\"]\n";
        assertThat(problems(text)).anyMatch(p -> p.line() == 12 && p.message().contains("has the name of a reference"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ttl: 30s          | ttl: 0s                            | 6  | a duration above zero
            zone: example.com | zone: example.org                  | 6  | does not lie in zone
            192.0.2.2         | 192.0.2.999                        | 10 | an IPv4 address
            role: backup,     | role: backup, priority: -1,        | 10 | at least 0
            critical: true    | critical: true, failure_threshold: 0 | 12 | at least 1
            critical: true    | interval: 2s, timeout: 3s          | 12 | longer than its interval
            critical: true    | site: c                            | 12 | there is no such site
            critical: true    | node: api                          | 12 | there is no such node
            type: http        | type: htpp                         | 12 | did you mean 'http'?
            type: digitalocean| type: cloudflare, endpoint: here   | 3  | a URL
            b: {              | `b b: {`                           | 10 | is no name
            """)
    void everyMistakeIsNamedWhereItStands(String right, String wrong, int line, String words) {
        assertThat(problems(SMALL.replace(right, wrong))).anySatisfy(p -> {
            assertThat(p.line()).isEqualTo(line);
            assertThat(p.message()).contains(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quorum: most",
                "propagation_share: 95",
                "min_score: 101",
                "freeze: [ { days: fri, from: noon, to: \"18:00\" } ]",
                "freeze: [ { days: fri, from: \"16:00\", to: \"18:00\", zone: Berlin } ]",
                "degradation_triggers: yes",
                "recovery_delay: 5 minutes",
            })
    void aPolicyThatMeansNothingIsRefusedAtItsLine(String key) {
        assertThat(problems(SMALL + "    policy:\n      " + key + "\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.line()).isEqualTo(14));
    }

    @Test
    void checksThatCannotBeToldApartAreRefused() {
        var twice = SMALL + "      - { name: web, type: tcp, target: \"$site.example.com:80\" }\n";
        assertThat(problems(twice)).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(13);
            assertThat(p.message()).contains("two checks 'web'");
        });
    }

    @Test
    void anAliasThatContainsItselfDoesNotHangTheReader() {
        assertThat(problems("version: &a [ *a ]\n")).isNotEmpty();
    }

    @Test
    void aSecretThatCannotBeReadIsNamedWithItsPlace() throws Exception {
        var configuration = ConfigurationReader.read("bascule.yaml", SMALL);
        assertThat(new Secrets(Map.of()).unreadable(configuration))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(3);
                    assertThat(p.message()).contains("DO is not set");
                });
        assertThat(new Secrets(Map.of("DO", "x")).unreadable(configuration)).isEmpty();
        assertThat(new Secrets(Map.of("DO", "x")).reveal("${env:DO}")).isEqualTo("x");
        var vault = ConfigurationReader.read("bascule.yaml", SMALL.replace("${env:DO}", "${vault:do}"));
        assertThat(new Secrets(Map.of()).unreadable(vault))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("${vault:do}", "${env:NAME}"));
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
