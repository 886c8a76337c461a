// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.probe.DatabaseProbe;
import dev.bascule.check.probe.HttpProbe;
import dev.bascule.check.probe.ProcessProbe;
import dev.bascule.check.probe.SystemNames;
import dev.bascule.check.probe.TcpProbe;
import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.drill.Fault;
import dev.bascule.drill.Target;
import dev.bascule.replica.source.JdbcLagSource;
import dev.bascule.replica.source.LagQuery;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The product's own probes, with the checks that its own reader takes from the lab's configuration: what they
/// say of each fault is what they would say of the world.
class ProbedLabTest {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final Map<CheckType, Probe> PROBES = new EnumMap<>(CheckType.class);
    private static RunningLab lab;
    private static Configuration.DeploymentSpec genesis;

    @BeforeAll
    static void start() throws Exception {
        lab = RunningLab.start(9);
        var clock = InstantSource.system();
        var names = new SystemNames(THREADS);
        for (var probe : List.of(
                new HttpProbe(names, clock),
                new TcpProbe(names, clock),
                new DatabaseProbe(THREADS, clock),
                new ProcessProbe(clock))) {
            PROBES.put(probe.type(), probe);
        }
        var text = LabConfiguration.yaml(lab.world());
        genesis = ConfigurationReader.read("lab.yaml", text).deployments().getFirst();
        // The first use of each probe loads its library, which may take longer than a check of the lab has.
        results();
    }

    @AfterAll
    static void stop() throws Exception {
        lab.close();
        THREADS.shutdownNow();
    }

    /// What each check says now: `passed`, or the class of its error.
    private static Map<String, String> results() {
        var asked = new HashMap<String, CompletableFuture<String>>();
        for (var check : genesis.checks()) {
            asked.put(check.id().label(), CompletableFuture.supplyAsync(() -> said(check), THREADS));
        }
        var results = new HashMap<String, String>();
        asked.forEach((label, answer) -> results.put(label, answer.join()));
        return results;
    }

    private static String said(Check check) {
        var probe = PROBES.get(check.type());
        return switch (Objects.requireNonNull(probe).run(check).outcome()) {
            case Outcome.Passed _ -> "passed";
            case Outcome.Failed(ErrorClass error, var _) -> error.name();
        };
    }

    private static Map<String, String> during(Fault fault) {
        lab.world().faults().begin(fault);
        try {
            return results();
        } finally {
            lab.world().faults().heal(fault);
        }
    }

    @Test
    void aHealthyLabPassesEveryCheck() {
        assertThat(results())
                .hasSize(18)
                .allSatisfy((_, said) -> assertThat(said).isEqualTo("passed"));
    }

    @Test
    void anOutageIsSeenByEveryCheckOfThatSiteAndByNoOther() {
        var results = during(new Fault.SiteOutage("fra1"));
        assertThat(results).containsEntry("fra1/api", "REFUSED").containsEntry("fra1/redis", "REFUSED");
        assertThat(results.get("fra1/primary_db")).isNotEqualTo("passed").isNotEqualTo("INTERNAL");
        assertThat(results.get("fra1/matcher")).isNotEqualTo("passed").isNotEqualTo("INTERNAL");
        assertThat(results.entrySet().stream().filter(e -> !e.getValue().equals("passed")))
                .hasSize(5);
        assertThat(results()).allSatisfy((_, said) -> assertThat(said).isEqualTo("passed"));
    }

    @Test
    void eachFaultHasItsOwnErrorClass() {
        assertThat(during(new Fault.Kill("ams3", Target.API))).containsEntry("ams3/api", "REFUSED");
        assertThat(during(new Fault.Hang("ams3", Target.API))).containsEntry("ams3/api", "TIMEOUT");
        assertThat(during(new Fault.Errors("ams3", Target.API, 1))).containsEntry("ams3/api", "STATUS");
        assertThat(during(new Fault.Kill("", Target.EXCHANGE))).containsEntry("exchange", "REFUSED");
        assertThat(during(new Fault.Slow("ams3", Target.API, Duration.ofSeconds(2))))
                .containsEntry("ams3/api", "TIMEOUT");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anIsolatedWorkstationSeesNearlyEverythingTimeOut() {
        var results = during(new Fault.Isolate("console"));
        assertThat(results.values().stream().filter("TIMEOUT"::equals)).hasSize(13);
    }

    @Test
    void theLagOfEveryCopyIsMeasured() {
        var queries = genesis.lags().stream()
                .map(l -> new LagQuery(l.node(), l.site(), l.target(), l.query()))
                .toList();
        var source = new JdbcLagSource(queries, Duration.ofSeconds(5), THREADS, InstantSource.system());
        assertThat(source.measure(new SiteId("fra1")).getFirst().behind()).isZero();
        assertThat(source.measure(new SiteId("sgp1")).getFirst().behind())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        lab.world().faults().begin(new Fault.SiteOutage("lon1"));
        assertThat(source.measure(new SiteId("lon1"))).isEmpty();
        lab.world().faults().heal(new Fault.SiteOutage("lon1"));
    }
}
