// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bascule.client.Preview;
import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong at a provider, the plan says so by name before anything is written.
final class PlanOnBadProvidersTest {
    private static final List<String> ALL = List.of("do", "cf", "aws");

    private static final String PLAIN = set("127.0.10.1");
    private static final String ALIAS = "<AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>lb.example.net.</DNSName>"
            + "<EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>";

    @TempDir
    Path folder = Path.of("");

    private static String set(String address) {
        return "<TTL>5</TTL><ResourceRecords><ResourceRecord><Value>" + address
                + "</Value></ResourceRecord></ResourceRecords>";
    }

    private static RuleResult rule(Preview preview, Rule rule) {
        return preview.rules().stream()
                .filter(r -> r.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Timeout(300)
    void everyTroubleOfEveryProviderIsToldBeforeAnythingIsWritten() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token())) {
            running.until(
                    "the active site is known",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isPresent())
                            .isPresent());
            assertThat(rule(running.plan(), Rule.PROVIDERS_REACHABLE).isPass()).isTrue();

            blocked(running, TroubleKind.UNAUTHORISED, "check that the key is valid");
            blocked(running, TroubleKind.REFUSED, "check the network and the endpoint");
            blocked(running, TroubleKind.THROTTLED, "request limit is reached");

            var apis = new LabApis(running.world);
            meddle(apis);
            var meddled = running.plan();
            assertThat(rule(meddled, Rule.RECORD_AS_EXPECTED).standing()).isEqualTo(RuleResult.Standing.WARN);
            assertThat(rule(meddled, Rule.RECORD_AS_EXPECTED).evidence())
                    .contains("DigitalOcean genesis.example.com A holds 2 values")
                    .contains("Cloudflare genesis.example.com A holds 2 values")
                    .contains("remove the others first unless they are meant");
            assertThat(meddled.problems())
                    .anySatisfy(p ->
                            assertThat(p).startsWith("DigitalOcean: ").contains("TTL of 3600 s and 5 s are configured"))
                    .anySatisfy(p ->
                            assertThat(p).startsWith("Cloudflare: ").contains("TTL of 3600 s and 5 s are configured"));

            alias(apis);
            var clash = running.plan();
            assertThat(clash.plan()).isEmpty();
            assertThat(rule(clash, Rule.RECORD_AS_EXPECTED).standing()).isEqualTo(RuleResult.Standing.FAIL);
            assertThat(rule(clash, Rule.RECORD_AS_EXPECTED).evidence())
                    .contains(
                            "DigitalOcean genesis.example.com A: ",
                            "Cloudflare genesis.example.com A: ",
                            "Route 53 genesis.example.com A: ");
            isInTheWay(clash, "DigitalOcean", "is a CNAME to elsewhere.example.com");
            isInTheWay(clash, "Cloudflare", "is a CNAME to elsewhere.example.com");
            isInTheWay(clash, "Route 53", "is an alias to lb.example.net");
            apis.replaceRoute53(
                    ALIAS,
                    List.of(
                            "<SetIdentifier>blue</SetIdentifier><Weight>90</Weight>" + set("127.0.10.1"),
                            "<SetIdentifier>green</SetIdentifier><Weight>10</Weight>" + set("127.0.10.2")));
            isInTheWay(running.plan(), "Route 53", "is a weighted group (blue, green)");

            running.edit(text -> text.replace("zone: example.com", "zone: example.org")
                    .replace("genesis.example.com", "genesis.example.org")
                    .replace("ledger.example.com", "ledger.example.org"));
            running.until(
                    "another zone is in force",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isEmpty())
                            .isPresent());
            assertThat(catchThrowable(running::plan))
                    .hasMessageContaining("not known which site is active")
                    .hasMessageContaining("example.org")
                    .hasMessageContaining("Check the zone's name");
        }
    }

    @Test
    @Timeout(120)
    void anAnswerThatIsNoneIsToldBeforeAnythingIsWritten() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token());
                var impostor = new Impostor()) {
            running.until(
                    "the active site is known",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isPresent())
                            .isPresent());
            running.edit(text -> text.replaceAll("endpoint: \"[^\"]*\"", "endpoint: \"" + impostor.url() + "\""));
            running.until(
                    "the world that is read anew is not known",
                    s -> s.deployment("genesis")
                            .filter(d -> d.active().isEmpty())
                            .isPresent());
            for (var way : Impostor.Way.values()) {
                impostor.answers(way);
                var refused = catchThrowable(running::plan);
                assertThat(refused).as(way.name()).hasMessageContaining("nothing can be planned");
                for (var provider : ALL) {
                    assertThat(refused.getMessage())
                            .as(way + " at " + provider)
                            .containsPattern("[(]" + provider + "[)], [^:]+: [^:]*" + way.words + ".*Nothing is known");
                }
            }
            assertThat(impostor.wasFollowed()).as("a key went to another host").isFalse();
        }
    }

    private static void isInTheWay(Preview preview, String provider, String words) {
        assertThat(preview.problems())
                .anySatisfy(p -> assertThat(p)
                        .startsWith(provider + ": ")
                        .contains(words)
                        .contains("make it a plain record first"));
    }

    /// The same trouble at all three at once.
    private static void blocked(FileEngine running, TroubleKind kind, String advice) throws Exception {
        var faults = new ArrayList<Fault>();
        ALL.forEach(p -> faults.add(new Fault.Provider(p, kind, TroubleScope.ALL, 0, 0, Duration.ofSeconds(1))));
        faults.forEach(running.world.faults()::begin);
        var preview = running.plan();
        faults.forEach(running.world.faults()::heal);
        var rule = rule(preview, Rule.PROVIDERS_REACHABLE);
        assertThat(rule.standing()).as(kind.code()).isEqualTo(RuleResult.Standing.FAIL);
        assertThat(preview.plan()).as(kind.code()).isEmpty();
        ALL.forEach(p -> assertThat(preview.problems())
                .as(kind.code() + " at " + p)
                .anySatisfy(words -> assertThat(words).contains("(" + p + "), ").contains(advice)));
        ALL.forEach(p -> assertThat(rule.evidence()).contains("(" + p + "), "));
    }

    /// Somebody added a value and raised the TTL by hand.
    private static void meddle(LabApis apis) throws Exception {
        apis.changeDigitalOcean("{\"ttl\":3600}");
        apis.addDigitalOcean("{\"type\":\"A\",\"name\":\"genesis\",\"data\":\"192.0.2.9\",\"ttl\":3600}");
        apis.changeCloudflare("{\"ttl\":3600}");
        apis.addCloudflare("{\"type\":\"A\",\"name\":\"genesis.example.com\",\"content\":\"192.0.2.9\",\"ttl\":3600}");
    }

    /// Somebody put a CNAME in the place of the addresses, and an alias where there are such.
    private static void alias(LabApis apis) throws Exception {
        apis.removeDigitalOcean();
        apis.addDigitalOcean(
                "{\"type\":\"CNAME\",\"name\":\"genesis\",\"data\":\"elsewhere.example.com.\",\"ttl\":60}");
        apis.removeCloudflare();
        apis.addCloudflare(
                "{\"type\":\"CNAME\",\"name\":\"genesis.example.com\",\"content\":\"elsewhere.example.com\",\"ttl\":60}");
        apis.replaceRoute53(PLAIN, List.of(ALIAS));
    }
}
