// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Situation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinglePointsTest {
    private static final Instant NOW = Situation.CALM.now();

    private static Known known(int providers, Health... sites) {
        var setup = Situation.CALM.genesis().setup();
        var ids = List.of(Genesis.FRA1, Genesis.AMS3, Genesis.LON1, Genesis.SGP1);
        var verdicts = Arrays.stream(sites)
                .map(h -> verdict(ids.get(Arrays.asList(sites).indexOf(h)), h))
                .toList();
        var records = Genesis.PROVIDERS.stream()
                .limit(providers)
                .map(p -> new RecordLook(p, p.value(), Optional.empty(), List.of(), ""))
                .toList();
        return of(setup, verdicts, records);
    }

    private static Known of(Setup setup, List<Verdict> verdicts, List<RecordLook> records) {
        return new Known(
                setup,
                NOW,
                true,
                true,
                FailoverState.ACTIVE,
                Optional.of(Genesis.FRA1),
                Optional.empty(),
                verdicts,
                List.of(),
                records,
                List.of(),
                Map.of());
    }

    private static Verdict verdict(SiteId site, Health health) {
        return new Verdict(site, health, List.of(), 1, NOW, NOW, false, Optional.empty(), "");
    }

    @Test
    void findsWhatAllSitesNeedWhileSeveralSitesCanServe() {
        assertThat(SinglePoints.of(known(3, Health.HEALTHY, Health.DEGRADED)))
                .containsExactly(Map.entry("exchange", "Every site needs it, and there is one."));
    }

    @Test
    void findsEveryNodeOfTheOnlySiteThatCanServe() {
        assertThat(SinglePoints.of(known(3, Health.UNHEALTHY, Health.HEALTHY)))
                .containsOnlyKeys("ams3/edge", "ams3/api", "ams3/db", "ams3/redis", "exchange")
                .containsEntry("ams3/db", "No site but ams3 could serve now.");
    }

    @Test
    void findsTheOnlyProvider() {
        assertThat(SinglePoints.of(known(1, Health.HEALTHY, Health.DEGRADED))).containsOnlyKeys("dns:aws", "exchange");
    }

    @Test
    void countsEverySiteWhileNoneIsKnownToServe() {
        assertThat(SinglePoints.of(known(3, Health.UNKNOWN))).containsOnlyKeys("exchange");
    }
}
