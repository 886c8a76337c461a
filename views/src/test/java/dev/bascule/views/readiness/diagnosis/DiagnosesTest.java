// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import static dev.bascule.failover.Varied.with;
import static dev.bascule.views.fixture.Genesis.AMS3;
import static dev.bascule.views.fixture.Genesis.FRA1;
import static dev.bascule.views.fixture.Genesis.LON1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckerId;
import dev.bascule.client.Budget;
import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.health.Health;
import dev.bascule.readiness.Exercise;
import dev.bascule.readiness.Remedy;
import dev.bascule.topology.SiteId;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DiagnosesTest {
    private static final DeploymentPicture CALM = Situation.CALM.genesis();
    private static final Instant NOW = Situation.CALM.now();

    private static Diagnosis of(Trouble trouble, DeploymentPicture picture, Exercise... moves) {
        return Diagnoses.of(picture, List.of(moves), NOW).stream()
                .filter(d -> d.trouble() == trouble)
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> speaking(Diagnosis diagnosis) {
        return diagnosis.findings().stream().filter(Finding::speaksForIt).toList();
    }

    /// The calm picture with one check changed.
    private static DeploymentPicture changed(String label, UnaryOperator<CheckPicture> change) {
        return with(
                CALM,
                "checks",
                CALM.checks().stream()
                        .map(c -> c.standing().check().id().label().equals(label) ? change.apply(c) : c)
                        .toList());
    }

    private static DeploymentPicture holding(List<ProviderReading> readings) {
        return with(CALM, "dns", with(CALM.dns(), "readings", readings));
    }

    private static ProviderReading reading(ProviderReading of, SiteId site, Duration ttl) {
        var set = RecordSet.of(Genesis.RECORD, Genesis.addressOf(site), ttl);
        return new ProviderReading(of.provider(), new Reading.Found(set, NOW, "v1", List.of()));
    }

    private static Exercise failover(SiteId from, SiteId to, Duration ago) {
        var ended = NOW.minus(ago);
        return new Exercise(
                Verb.FAIL_OVER,
                from,
                to,
                ended.minusSeconds(60),
                ended,
                ExecutionStatus.COMPLETED,
                Optional.empty(),
                Optional.of("INC-0412"));
    }

    @Test
    void nothingSpeaksForAnyOfThemWhenAllIsWell() {
        assertThat(Diagnoses.of(CALM, List.of(), NOW))
                .extracting(Diagnosis::trouble)
                .containsExactly(Trouble.values());
        assertThat(Diagnoses.of(CALM, List.of(), NOW))
                .allSatisfy(d -> assertThat(speaking(d)).as(d.trouble().name()).isEmpty())
                .allSatisfy(d -> assertThat(d.look()).isEqualTo(Diagnosis.Look.CLEAR));
    }

    @Test
    void whatWasNotMeasuredIsNotCalledCalm() {
        var blank = Situation.UNMEASURED.genesis();
        for (var trouble : List.of(Trouble.FALSE_POSITIVES, Trouble.SLOW_PROPAGATION, Trouble.PARTIAL_FAILOVER)) {
            assertThat(of(trouble, blank).look()).as(trouble.name()).isEqualTo(Diagnosis.Look.UNKNOWN);
        }
    }

    @Test
    void oneVantagePointAloneThatSeesACheckFailSpeaksForItsNetwork() {
        var checks = new ArrayList<>(CALM.checks());
        var api = CALM.checks().stream()
                .filter(c -> c.standing().check().id().label().equals("ams3/api"))
                .findFirst()
                .orElseThrow();
        checks.add(with(
                with(api, "checker", new CheckerId("watcher-us")),
                "standing",
                with(api.standing(), "health", Health.UNHEALTHY)));
        var finding = speaking(of(Trouble.FALSE_POSITIVES, with(CALM, "checks", List.copyOf(checks))))
                .getFirst();
        assertThat(finding.about()).isEqualTo("ams3/api");
        assertThat(finding.value()).isEqualTo("1/2 UNHEALTHY");
        assertThat(finding.meaning()).contains("only watcher-us");
        assertThat(finding.remedy()).contains(new Remedy("Open the check", Remedy.Way.CHECK, "ams3/api"));
    }

    @Test
    void aTimeoutNearTheNinetyNinthPercentileIsTight() {
        var slow = changed("ams3/api", c -> with(c, "p99", Optional.of(Duration.ofMillis(3600))));
        var finding = speaking(of(Trouble.FALSE_POSITIVES, slow)).getFirst();
        assertThat(finding.about()).isEqualTo("ams3/api");
        assertThat(finding.remedy().orElseThrow().about()).isEqualTo("timeout: 8s");
        var roomy = changed("ams3/api", c -> with(c, "p99", Optional.of(Duration.ofMillis(3400))));
        assertThat(speaking(of(Trouble.FALSE_POSITIVES, roomy))).isEmpty();
    }

    @Test
    void aTtlAboveTheConfiguredOneIsToldWithBoth() {
        var readings = new ArrayList<>(CALM.dns().readings());
        readings.set(1, reading(readings.get(1), FRA1, Duration.ofSeconds(300)));
        var finding = speaking(of(Trouble.SLOW_PROPAGATION, holding(readings))).getFirst();
        assertThat(finding.about()).isEqualTo("Cloudflare");
        assertThat(finding.value()).isEqualTo("300 s");
        assertThat(finding.meaning()).contains("60 s is configured");
    }

    @Test
    void resolversThatAnswerAsBeforeAreNamedOneByOne() {
        var moving = Situation.FAILING_OVER.genesis();
        var old = moving.dns().rows().stream()
                .filter(r -> r.provider().isEmpty() && r.state().equals("OLD"))
                .map(r -> r.server().name())
                .toList();
        assertThat(old).isNotEmpty();
        assertThat(speaking(of(Trouble.SLOW_PROPAGATION, moving)))
                .extracting(Finding::about)
                .containsExactlyElementsOf(old);
    }

    @Test
    void aResolverThatIgnoresTtlsSaysSo() {
        var rows = new ArrayList<>(CALM.dns().rows());
        rows.replaceAll(r -> r.server().name().equals(last(CALM.dns())) ? with(r, "servesStale", true) : r);
        var stale = with(CALM, "dns", with(CALM.dns(), "rows", List.copyOf(rows)));
        assertThat(speaking(of(Trouble.SLOW_PROPAGATION, stale)))
                .singleElement()
                .satisfies(f -> assertThat(f.meaning()).contains("ignores TTLs"));
    }

    private static String last(DnsPicture dns) {
        return dns.rows().getLast().server().name();
    }

    @Test
    void aFailoverThatLeavesWhereAnotherHadGoneIsALoop() {
        var there = failover(FRA1, AMS3, Duration.ofHours(2));
        var on = failover(AMS3, LON1, Duration.ofHours(1));
        var looped = of(Trouble.FAILOVER_LOOP, CALM, there, on);
        assertThat(speaking(looped)).singleElement().satisfies(f -> {
            assertThat(f.about()).isEqualTo("ams3 → lon1");
            assertThat(f.remedy().orElseThrow().way()).isEqualTo(Remedy.Way.INCIDENT);
        });
        var longAgo = failover(FRA1, AMS3, Duration.ofHours(25));
        assertThat(of(Trouble.FAILOVER_LOOP, CALM, longAgo, on).look()).isEqualTo(Diagnosis.Look.CLEAR);
    }

    @Test
    void plannedMovesThereAndHomeAreNoLoop() {
        var there = with(failover(FRA1, AMS3, Duration.ofHours(2)), "verb", Verb.SWITCH_OVER);
        var home = with(failover(AMS3, FRA1, Duration.ofHours(1)), "verb", Verb.FAIL_BACK);
        assertThat(of(Trouble.FAILOVER_LOOP, CALM, there, home).look()).isEqualTo(Diagnosis.Look.CLEAR);
    }

    @Test
    void aBudgetThatIsHalfSpentAsksForTheCause() {
        var spent = with(CALM, "budget", new Budget(3, 5, Optional.empty()));
        assertThat(speaking(of(Trouble.FAILOVER_LOOP, spent)))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualTo("3/5"));
    }

    @Test
    void aRecordThatPointsElsewhereIsHalfAMove() {
        var readings = new ArrayList<>(CALM.dns().readings());
        readings.set(1, reading(readings.get(1), AMS3, Genesis.TTL));
        var finding = speaking(of(Trouble.PARTIAL_FAILOVER, holding(readings))).getFirst();
        assertThat(finding.about()).isEqualTo("Cloudflare");
        assertThat(finding.value()).isEqualTo("ams3");
        assertThat(finding.meaning()).contains("the deployment is at fra1");
    }

    @Test
    void whereTheActiveSiteIsNotKnownTheRecordsTellWhy() {
        var readings = new ArrayList<>(CALM.dns().readings());
        readings.set(1, reading(readings.get(1), AMS3, Genesis.TTL));
        var torn = with(holding(readings), "active", Optional.empty());
        assertThat(speaking(of(Trouble.PARTIAL_FAILOVER, torn))).hasSize(3);
    }

    @Test
    void oneServiceThatFailsAtTheActiveSiteIsToldWithWhereItAnswers() {
        var torn = changed("fra1/redis", c -> with(c, "standing", with(c.standing(), "health", Health.UNHEALTHY)));
        var finding = speaking(of(Trouble.PARTIAL_FAILOVER, torn)).getFirst();
        assertThat(finding.about()).isEqualTo("fra1/redis");
        assertThat(finding.meaning()).contains("ams3");
    }
}
