// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Fault;
import dev.bascule.drill.Target;
import dev.bascule.lab.client.SyntheticClient;
import dev.bascule.lab.client.UserReport;
import dev.bascule.lab.dns.DnsExchange;
import dev.bascule.lab.net.Vantage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class LabWorldTest {
    private static void move(RunningLab lab, String deployment, String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            new HandOperator(lab.world(), http).move(deployment, address);
        }
    }

    private static boolean allServedBy(SyntheticClient client, String site) {
        return client.report().users().stream().allMatch(u -> u.lastServedBy().equals(Optional.of(site)));
    }

    @Test
    void aSwitchoverReachesEveryNameServerAndEveryUserWithoutAFailure() throws Exception {
        try (var lab = RunningLab.start(7)) {
            var client = lab.world().deployment("genesis").client();
            RunningLab.until("all users are served by fra1", () -> allServedBy(client, "fra1"));

            move(lab, "genesis", "127.0.10.2");

            RunningLab.until("all users are served by ams3", () -> allServedBy(client, "ams3"));
            assertThat(client.report().failed()).isZero();
            assertThat(client.report().longestOutage()).isZero();
            for (var provider : lab.world().providers()) {
                for (var server : provider.nameServers()) {
                    RunningLab.until(
                            server.name() + " answers ams3",
                            () -> answer(server.address(Vantage.CONSOLE)).contains("127.0.10.2"));
                }
            }
        }
    }

    private static String answer(InetSocketAddress server) {
        try {
            return new DnsExchange(Duration.ofSeconds(2))
                    .ask(server, Name.fromString("genesis.example.com."), Type.A, false)
                    .getSection(Section.ANSWER)
                    .toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void anOutageIsSeenByUsersAndEndsForThoseWhoseResolverFollows() throws Exception {
        try (var lab = RunningLab.start(7)) {
            var client = lab.world().deployment("genesis").client();
            RunningLab.until("all users are served by fra1", () -> allServedBy(client, "fra1"));
            assertThat(client.report().failed()).isZero();

            lab.world().faults().begin(new Fault.SiteOutage("fra1"));
            RunningLab.until(
                    "every user is out", () -> client.report().users().stream().allMatch(UserReport::isOut));
            move(lab, "genesis", "127.0.10.2");

            RunningLab.until(
                    "no ordinary user is out",
                    () -> client.report().users().stream()
                            .filter(UserReport::ordinary)
                            .noneMatch(UserReport::isOut));
            var report = client.report();
            assertThat(report.ordinaryOutage()).isPositive();
            assertThat(report.longestOutage()).isGreaterThanOrEqualTo(report.ordinaryOutage());
            assertThat(report.failed()).isPositive().isLessThan(report.requests());
            assertThat(report.served()).containsKeys("fra1", "ams3");
        }
    }

    @Test
    void aDeploymentAtOneProviderIsMovedThere() throws Exception {
        try (var lab = RunningLab.start(7)) {
            var client = lab.world().deployment("ledger").client();
            RunningLab.until(
                    "users are served by dub1", () -> client.report().served().containsKey("dub1"));
            move(lab, "ledger", "127.0.11.2");
            RunningLab.until(
                    "users are served by par1", () -> client.report().served().containsKey("par1"));
        }
    }

    @Test
    void twoLabsRunSideBySideAndEqualSeedsBuildEqualOnes() throws Exception {
        try (var one = RunningLab.start(7);
                var other = RunningLab.start(7);
                var http = HttpClient.newHttpClient()) {
            assertThat(records(one, http)).isEqualTo(records(other, http));
            assertThat(one.world().addresses())
                    .doesNotContainAnyElementsOf(other.world().addresses());
        }
    }

    private static String records(RunningLab lab, HttpClient http) throws Exception {
        var url = lab.world().providers().getFirst().url() + "/v2/domains/example.com/records?per_page=200";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + LabSettings.TOKEN)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void leavesNothingBehindAndClosesTwice() throws Exception {
        var lab = RunningLab.start(7);
        lab.world().faults().begin(new Fault.SiteOutage("fra1"));
        lab.world().faults().begin(new Fault.Hang("ams3", Target.API));
        lab.world().close();
        try (var left = Files.list(lab.root())) {
            assertThat(left).isEmpty();
        }
        lab.close();
    }

    @Test
    void aWorldThatCannotBeBuiltLeavesNothingBehind(@TempDir Path root) throws Exception {
        var started = new AtomicInteger();
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Executor refusing = task -> {
                if (started.incrementAndGet() == 40) {
                    throw new RejectedExecutionException("no more threads");
                }
                threads.execute(task);
            };
            var runtime = new LabRuntime(InstantSource.system(), refusing, timer);
            assertThatThrownBy(() -> LabWorld.open(LabSettings.standard(1, root), runtime))
                    .hasMessageContaining("no more threads");
        } finally {
            timer.shutdownNow();
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aTtlThatCloudflareWouldMisreadIsRefused(@TempDir Path root) {
        assertThatThrownBy(() -> LabSettings.standard(1, root).withTtl("genesis", Duration.ofSeconds(1)))
                .hasMessageContaining("at least 2s");
    }

    @Test
    void anUnknownDeploymentIsAnsweredWithTheKnownOnes() throws Exception {
        try (var lab = RunningLab.start(7)) {
            assertThatThrownBy(() -> lab.world().deployment("nothing")).hasMessageContaining("[genesis, ledger]");
        }
    }
}
