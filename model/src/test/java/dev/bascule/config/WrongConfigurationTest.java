// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake at a time in an otherwise good file: every one is refused, at its place, with what was expected.
class WrongConfigurationTest {
    private static final String GOOD = """
            version: 1
            providers:
              do: { type: digitalocean, token: "${env:DO}" }
              cf: { type: cloudflare, token: "${env:CF}" }
            resolvers:
              - { name: office, address: "127.0.0.1:5301" }
            checkers:
              - { name: eu, type: watcher, url: "https://eu.example.com" }
            deployments:
              app:
                record: { name: app.example.com, zone: example.com, ttl: 60s }
                providers: [do, cf]
                sites:
                  a: { role: primary, tier: hot, address: 192.0.2.1 }
                  b: { role: backup, tier: warm, address: 192.0.2.2, priority: 1 }
                nodes:
                  api: { kind: service, per_site: true, needs: [db] }
                  db: { kind: database, stateful: true, replicates_from: a }
                checks:
                  - { name: api, node: api, type: http, target: "https://$site.example.com/health", critical: true }
                  - { name: port, type: tcp, target: "$site.example.com:443" }
                policy:
                  automation: approval
                  failure_threshold: 3
                  interval: 10s
                  timeout: 5s
                  quorum: majority
                  freeze: [ { days: fri, from: "16:00", to: "18:00", zone: Europe/Berlin } ]
                hooks:
                  pre: [ { name: stop, run: ["/bin/true"], timeout: 30s, on_failure: abort } ]
                notify: [mail]
            notify:
              mail: { type: email, smtp: "smtp://127.0.0.1:25", to: [ops@example.com] }
            store: { url: "sqlite:", retention: { observations: 30d, rollups: 400d } }
            references: ["192.0.2.9:443", "[2001:db8::9]:443"]
            """;

    private static List<Problem> problems(String text) {
        var refused = catchThrowableOfType(
                ConfigurationException.class, () -> ConfigurationReader.read("bascule.yaml", text));
        return refused == null ? List.of() : refused.problems();
    }

    @Test
    void theFileIsGoodBeforeItIsSpoiled() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 1                  | version: 2                   | 1  | reads version 1
            version: 1                  | version: one                 | 1  | a whole number
            providers:                  | provders:                    | 2  | did you mean 'providers'?
            type: digitalocean          | type: digitalozean           | 3  | did you mean 'digitalocean'?
            type: digitalocean, token   | type: digitalocean, tokn     | 3  | did you mean 'token'?
            "${env:DO}"                 | abcdef0123456789             | 3  | holds a secret in plain text
            "${env:DO}"                 | ""                           | 3  | is empty, expected a reference
            127.0.0.1:5301              | 127.0.0.1:99999              | 6  | an IP address
            127.0.0.1:5301              | dns.example.com              | 6  | an IP address
            type: watcher               | type: wacher                 | 8  | did you mean 'watcher'?
            name: app.example.com       | name: app.example.org        | 11 | does not lie in zone
            name: app.example.com       | name: app_!.example.com      | 11 | a DNS name
            ttl: 60s                    | ttl: 60                      | 11 | expected a duration
            ttl: 60s                    | ttl: -60s                    | 11 | expected a duration
            ttl: 60s                    | ttl: 9999d                   | 11 | expected a duration
            ttl: 60s                    | ttl: 60s, typ: A             | 11 | did you mean 'type'?
            [do, cf]                    | [do, cv]                     | 12 | did you mean 'cf'?
            [do, cf]                    | []                           | 12 | names no provider
            [do, cf]                    | [do, do]                     | 12 | a provider twice
            [do, cf]                    | do                           | 12 | expected a list
            role: backup                | role: primary                | 14 | exactly one site
            192.0.2.2                   | 192.0.2.1                    | 15 | of another site
            192.0.2.2                   | 192.0.2                      | 15 | an IPv4 address
            priority: 1                 | priority: -1                 | 15 | at least 0
            priority: 1                 | priority: high               | 15 | a whole number
            tier: warm                  | tier: [warm]                 | 15 | is a list, expected one of hot
            kind: service               | kind: servic                 | 17 | did you mean 'service'?
            needs: [db]                 | needs: [redis]               | 17 | there is no such node
            replicates_from: a          | replicates_from: z           | 18 | there is no such site
            per_site: true              | per_site: yes                | 17 | true or false
            type: http, target          | type: ftp, target            | 20 | one of http, tcp
            https://$site               | $site                        | 20 | a URL such as
            example.com:443             | example.com                  | 21 | a host and port
            name: port,                 | name: api,                   | 21 | two checks 'api'
            critical: true              | critcal: true                | 20 | did you mean 'critical'?
            automation: approval        | automation: armd             | 23 | did you mean 'armed'?
            failure_threshold: 3        | failure_threshold: 0         | 24 | at least 1
            failure_threshold: 3        | failure_threshold: 3.5       | 24 | a whole number
            failure_threshold: 3        | failure_treshold: 3          | 24 | did you mean 'failure_threshold'?
            interval: 10s               | interval: ten seconds        | 25 | expected a duration
            timeout: 5s                 | timeout: 20s                 | 26 | longer than its interval
            quorum: majority            | quorum: most                 | 27 | majority, all or a number
            from: "16:00"               | from: "25:00"                | 28 | a time of day
            zone: Europe/Berlin         | zone: Mars                   | 28 | a time zone
            on_failure: abort           | on_failure: give up          | 30 | one of abort
            run: ["/bin/true"],         |                              | 30 | needs 'run'
            notify: [mail]              | notify: [mial]               | 31 | did you mean 'mail'?
            type: email                 | type: pager                  | 33 | one of email
            url: "sqlite:"              | url: "mysql:"                | 34 | expected "sqlite:"
            url: "sqlite:"              | url: "jdbc:postgresql://h/d" | 34 | SQLite alone
            observations: 30d           | observations: 1h             | 34 | expected 2h or more
            rollups: 400d               | rollups: 1d                  | 34 | 30d or more
            references:                 | refrences:                   | 35 | did you mean 'references'?
            192.0.2.9:443               | 192.0.2.9                    | 35 | a host and port
            192.0.2.9:443               | 192.0.2.2:443                | 35 | is site b of app
            192.0.2.9:443               | [2001:db8::9]:443            | 35 | stands twice
            """)
    void everyMistakeIsNamedWhereItStands(String right, String wrong, int line, String words) {
        assertThat(GOOD).as("the test itself").contains(right);
        var found =
                problems(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong)));
        assertThat(found).anySatisfy(p -> {
            assertThat(p.message()).contains(words);
            assertThat(p.line()).as(p.message()).isEqualTo(line);
        });
        assertThat(found).noneMatch(p -> p.message().contains("abcdef0123456789"));
    }

    @Test
    void whatIsNoTreeOfKeysIsTold() {
        assertThat(problems(""))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("the file is empty"));
        assertThat(problems("just words"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("expected the configuration, a group of keys"));
        assertThat(problems("- 1\n- 2\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("the file is a list"));
        assertThat(problems(GOOD + "---\nversion: 1\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("this is not YAML"));
    }

    @Test
    void theColumnIsThatOfTheKeyOrTheValue() {
        assertThat(problems(GOOD.replace("critical: true", "critcal: true")))
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).startsWith("bascule.yaml:20:89: there is no key 'critcal'"));
        assertThat(problems(GOOD.replace("quorum: majority", "quorum: most")))
                .singleElement()
                .satisfies(
                        p -> assertThat(p.toString()).startsWith("bascule.yaml:27:15: deployments.app.policy.quorum"));
    }

    @Test
    void aTabIsNamedAsSuch() {
        assertThat(problems(GOOD.replace("    sites:", "\tsites:")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(13);
                    assertThat(p.message()).contains("indent with spaces");
                });
    }

    @Test
    void aCharacterThatNoTextHasIsTold() {
        assertThat(problems("version: 1\nproviders: \u0001\n")).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.column()).isEqualTo(12);
            assertThat(p.message()).contains("0001");
        });
    }

    @Test
    void keysThatStandTwiceAreNamedWithBothPlaces() {
        assertThat(problems(GOOD.replace("timeout: 5s\n", "timeout: 5s\n      interval: 9s\n")))
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .isEqualTo("bascule.yaml:27:7: 'interval' stands twice, first in line 25"));
    }

    @Test
    void anchorsAndAliasesAreReadWithinReason() {
        assertThat(problems(GOOD.replace("{ role: primary, tier: hot", "{ role: primary, tier: &t hot")
                        .replace("tier: warm", "tier: *t")))
                .isEmpty();
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 24; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
        assertThat(problems("a: &a [*a]\n")).isNotEmpty();
        assertThat(problems(GOOD.replace("quorum: majority", "<<: *nowhere"))).isNotEmpty();
    }

    @Test
    void deepNestingAndHugeValuesAreRefusedInShortWords() {
        assertThat(problems("version: " + "[".repeat(3000) + "]".repeat(3000))).isNotEmpty();
        var long1 = problems(GOOD.replace("tier: warm", "tier: " + "w".repeat(1_000_000)));
        assertThat(long1).singleElement().satisfies(p -> assertThat(p.message()).hasSizeLessThan(300));
    }

    @Test
    @Timeout(20)
    void aLongNameThatIsNoneIsRefusedAtOnce() {
        for (var name : List.of("a".repeat(200) + "!", "a-".repeat(100) + "!", "a".repeat(200), "a..b", "-a")) {
            assertThat(problems(GOOD.replace("name: app.example.com", "name: '" + name + ".example.com'")))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void theNearestWordAndWhatIsExpectedStandByThemselves() {
        assertThat(problems(GOOD.replace("automation: approval", "automation: armd")))
                .singleElement()
                .isEqualTo(new Problem(
                        "bascule.yaml",
                        23,
                        19,
                        "deployments.app.policy.automation is 'armd'",
                        Optional.of("one of armed, approval, disarmed"),
                        Optional.of("armed")));
        assertThat(problems(GOOD.replace("interval: 10s", "interval: soon")))
                .singleElement()
                .satisfies(p -> assertThat(p.expected())
                        .hasValueSatisfying(e -> assertThat(e).startsWith("a duration")))
                .satisfies(p -> assertThat(p.nearest()).isEmpty());
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        var spoiled = GOOD.replace("ttl: 60s", "ttl: 60")
                .replace("role: backup", "role: spare")
                .replace("quorum: majority", "quorum: most")
                .replace("type: email", "type: pager")
                .replace("observations: 30d", "observations: soon");
        assertThat(problems(spoiled)).hasSize(5).extracting(Problem::line).isSorted();
    }
}
