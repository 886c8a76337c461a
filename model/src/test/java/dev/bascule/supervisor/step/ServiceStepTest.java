// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.StepOrders.AMS;
import static dev.bascule.supervisor.step.StepOrders.FRA;
import static dev.bascule.supervisor.step.StepOrders.GENESIS;
import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.Expectation;
import dev.bascule.check.probe.SystemNames;
import dev.bascule.check.probe.TcpProbe;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.topology.SiteId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceStepTest {
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket open;
    private int closed;

    @BeforeEach
    void listen() throws IOException {
        open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
    }

    @AfterEach
    void close() throws IOException {
        open.close();
        tasks.shutdownNow();
    }

    private static Check check(SiteId site, String name, int port, boolean critical) {
        return new Check(
                new CheckId(GENESIS, Optional.of(site), name),
                Optional.empty(),
                CheckType.TCP,
                "127.0.0.1:" + port,
                Optional.empty(),
                Expectation.ANY,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                3,
                5,
                critical);
    }

    private StepResult run(Check... checks) throws InterruptedException {
        var probe = new TcpProbe(new SystemNames(tasks), InstantSource.fixed(Instant.EPOCH));
        var step = new ServiceStep(Map.of(CheckType.TCP, probe), _ -> List.of(checks), tasks);
        return step.run(StepOrders.of(new Action.VerifyService(AMS), Instant.EPOCH));
    }

    @Test
    void passesWhenEveryCriticalCheckOfTheSitePasses() throws InterruptedException {
        var result = done(run(
                check(AMS, "api", open.getLocalPort(), true),
                check(AMS, "extra", closed, false),
                check(FRA, "api", closed, true)));

        assertThat(result.detail()).isEqualTo("1 of 1 checks pass");
        assertThat(result.evidence()).singleElement().asString().startsWith("ams3/api: ");
    }

    @Test
    void namesWhatFails() throws InterruptedException {
        var result = failed(run(check(AMS, "api", open.getLocalPort(), true), check(AMS, "database", closed, true)));

        assertThat(result.detail()).startsWith("ams3/database: ").doesNotContain("ams3/api");
        assertThat(result.advice()).isEqualTo(StepResult.Advice.RETRY);
        assertThat(result.evidence()).hasSize(2);
    }

    @Test
    void looksAtTheOthersWhereNothingIsCritical() throws InterruptedException {
        assertThat(failed(run(check(AMS, "extra", closed, false))).detail()).startsWith("ams3/extra");
    }

    @Test
    void doesNotTakeAnUnwatchedSiteForVerified() throws InterruptedException {
        assertThat(failed(run(check(FRA, "api", open.getLocalPort(), true))).detail())
                .isEqualTo("no check looks at ams3, so it was not verified");
    }
}
