// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Fault;
import dev.bascule.drill.Target;
import dev.bascule.drill.TimedFault;
import dev.bascule.drill.Timetable;
import dev.bascule.lab.RunningLab;
import dev.bascule.lab.dns.DnsExchange;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.LabSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Every fault on real sockets, and that it heals.
class FaultsTest {
    private static RunningLab lab;

    @BeforeAll
    static void start() throws Exception {
        lab = RunningLab.start(5);
    }

    @AfterAll
    static void stop() throws Exception {
        lab.close();
    }

    private static void during(Fault fault, ThrowingRunnable check) throws Exception {
        lab.world().faults().begin(fault);
        try {
            check.run();
        } finally {
            lab.world().faults().heal(fault);
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static String health(String vantage, String site) throws IOException {
        var url = lab.world().vantage(vantage).health().get("genesis/" + site);
        var uri = URI.create(String.valueOf(url));
        return get(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    private static String get(InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address, 300);
            socket.setSoTimeout(300);
            var request = "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aKilledServiceRefusesFromEverywhere() throws Exception {
        during(new Fault.Kill("fra1", Target.API), () -> {
            assertThatThrownBy(() -> health("console", "fra1")).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> health("watcher-eu", "fra1")).isInstanceOf(ConnectException.class);
            assertThat(health("console", "ams3")).contains("\"site\":\"ams3\"");
        });
        assertThat(health("console", "fra1")).contains("\"status\":\"ok\"");
    }

    @Test
    void aHangingServiceAcceptsAndNeverAnswers() throws Exception {
        during(
                new Fault.Hang("fra1", Target.API),
                () -> assertThatThrownBy(() -> health("console", "fra1")).isInstanceOf(SocketTimeoutException.class));
        assertThat(health("console", "fra1")).contains("\"status\":\"ok\"");
    }

    @Test
    void aSlowServiceExceedsPatience() throws Exception {
        during(
                new Fault.Slow("lon1", Target.API, Duration.ofSeconds(2)),
                () -> assertThatThrownBy(() -> health("console", "lon1")).isInstanceOf(SocketTimeoutException.class));
        assertThat(health("console", "lon1")).contains("\"status\":\"ok\"");
    }

    @Test
    void aFailingServiceAnswers500() throws Exception {
        during(
                new Fault.Errors("sgp1", Target.API, 1),
                () -> assertThat(health("console", "sgp1")).startsWith("HTTP/1.1 500"));
        assertThat(health("console", "sgp1")).startsWith("HTTP/1.1 200");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCutLinkIsSilentForItsVantagePointOnly() throws Exception {
        during(new Fault.Cut("ams3", List.of("watcher-eu")), () -> {
            assertThatThrownBy(() -> health("watcher-eu", "ams3")).isInstanceOf(SocketTimeoutException.class);
            assertThat(health("watcher-us", "ams3")).contains("\"status\":\"ok\"");
            assertThat(health("console", "ams3")).contains("\"status\":\"ok\"");
        });
        assertThat(health("watcher-eu", "ams3")).contains("\"status\":\"ok\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anIsolatedWorkstationReachesNothingWhileUsersAreServed() throws Exception {
        var world = lab.world();
        during(new Fault.Isolate("console"), () -> {
            assertThatThrownBy(() -> health("console", "fra1")).isInstanceOf(SocketTimeoutException.class);
            var reference = world.references().getFirst().address(Vantage.CONSOLE);
            assertThatThrownBy(() -> get(reference)).isInstanceOf(SocketTimeoutException.class);
            var endpoint = world.providers().getFirst().endpoint().address(Vantage.CONSOLE);
            assertThatThrownBy(() -> get(endpoint)).isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> resolve(Vantage.CONSOLE)).isInstanceOf(UncheckedIOException.class);
            assertThat(resolve(Vantage.USERS)).contains("127.0.10.1");
            assertThat(get(site("fra1").api().address(Vantage.USERS))).contains("\"status\":\"ok\"");
        });
        assertThat(health("console", "fra1")).contains("\"status\":\"ok\"");
        assertThat(resolve(Vantage.CONSOLE)).contains("127.0.10.1");
    }

    private static LabSite site(String name) {
        return lab.world().deployment("genesis").sites().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String resolve(Vantage vantage) {
        try {
            var server = lab.world().resolvers().getFirst().host().address(vantage);
            return new DnsExchange(Duration.ofMillis(400))
                    .ask(server, Name.fromString("genesis.example.com."), Type.A, true)
                    .getSection(Section.ANSWER)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLyingResolverLies() throws Exception {
        during(
                new Fault.ResolverLie("lab-1", "203.0.113.66"),
                () -> assertThat(resolve(Vantage.CONSOLE)).contains("203.0.113.66"));
        assertThat(resolve(Vantage.CONSOLE)).doesNotContain("203.0.113.66");
    }

    @Test
    void aClockJumpMovesTheLabsClockOnly() throws Exception {
        var clock = lab.world().clock();
        var day = Duration.ofDays(1);
        var before = clock.instant();
        during(new Fault.ClockJump(day), () -> assertThat(clock.instant()).isAfterOrEqualTo(before.plus(day)));
        assertThat(clock.instant()).isBefore(before.plus(day));
    }

    @Test
    void unknownNamesAndImpossibleFaultsAreRefusedBeforeAnythingHappens() {
        var faults = lab.world().faults();
        assertThatThrownBy(() -> faults.verify(new Fault.SiteOutage("mars1")))
                .hasMessageContaining("it has [fra1, ams3");
        assertThatThrownBy(() -> faults.verify(new Fault.Isolate("moon"))).hasMessageContaining("watcher-eu");
        assertThatThrownBy(() -> faults.verify(new Fault.Hang("fra1", Target.DATABASE)))
                .hasMessageContaining("no server");
        var timetable = new Timetable(
                List.of(new TimedFault(Duration.ZERO, Optional.empty(), new Fault.ResolverLie("nobody", "192.0.2.1"))));
        assertThatThrownBy(() -> lab.world().play(timetable)).hasMessageContaining("no resolver nobody");
    }

    @Test
    void aTimetableTakesItsTurnsAndHealsWhatStandsWhenClosed() throws Exception {
        var brief = new Fault.Errors("sgp1", Target.REDIS, 1);
        var lasting = new Fault.Kill("sgp1", Target.API);
        var timetable = new Timetable(List.of(
                new TimedFault(Duration.ZERO, Optional.of(Duration.ofMillis(20)), brief),
                new TimedFault(Duration.ofMillis(10), Optional.empty(), lasting),
                new TimedFault(Duration.ofHours(1), Optional.empty(), new Fault.SiteOutage("fra1"))));
        try (var schedule = lab.world().play(timetable)) {
            RunningLab.until("three turns are taken", () -> schedule.played().size() == 3);
            assertThat(schedule.played().stream().map(p -> p.turn().fault())).containsExactly(brief, lasting, brief);
            assertThatThrownBy(() -> health("console", "sgp1")).isInstanceOf(ConnectException.class);
        }
        assertThat(health("console", "sgp1")).contains("\"status\":\"ok\"");
    }
}
