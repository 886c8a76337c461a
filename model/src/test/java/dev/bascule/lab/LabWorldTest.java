// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.Fault;
import dev.bascule.lab.dns.DnsExchange;
import dev.bascule.lab.net.Vantage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class LabWorldTest {
    @Test
    void usersFollowARecordThatIsChangedThroughTheProvidersInterface() throws Exception {
        try (var lab = RunningLab.start(7)) {
            var genesis = lab.world().deployment("ledger");
            RunningLab.until(
                    "users are served by dub1",
                    () -> genesis.client().report().served().containsKey("dub1"));

            changeRecord(lab, "ledger.example.com", "127.0.11.2");

            RunningLab.until(
                    "users are served by par1",
                    () -> genesis.client().report().served().containsKey("par1"));
        }
    }

    @Test
    void anOutageIsSeenByUsersAndEndsWhenItHeals() throws Exception {
        try (var lab = RunningLab.start(7)) {
            var client = lab.world().deployment("genesis").client();
            RunningLab.until("users are served", () -> client.report().requests() > 20);
            assertThat(client.report().failed()).isZero();

            var outage = new Fault.SiteOutage("fra1");
            lab.world().faults().begin(outage);
            RunningLab.until(
                    "every user is out", () -> client.report().users().stream().allMatch(u -> u.isOut()));
            lab.world().faults().heal(outage);

            RunningLab.until(
                    "no user is out", () -> client.report().users().stream().noneMatch(u -> u.isOut()));
            assertThat(client.report().longestOutage()).isPositive();
        }
    }

    @Test
    void leavesNothingBehindAndClosesTwice() throws Exception {
        var lab = RunningLab.start(7);
        lab.world().close();
        try (var left = Files.list(lab.root())) {
            assertThat(left).isEmpty();
        }
        lab.close();
    }

    private static void changeRecord(RunningLab lab, String name, String address) throws Exception {
        var provider = lab.world().providers().getFirst();
        try (var http = HttpClient.newHttpClient()) {
            var base = provider.url() + "/v2/domains/example.com/records";
            var list = http.send(request(base + "?name=" + name).GET().build(), BodyHandlers.ofString())
                    .body();
            var id = list.replaceAll("(?s).*\"id\":(\\d+),\"type\":\"A\".*", "$1");
            var body = "{\"type\":\"A\",\"name\":\"ledger\",\"data\":\"" + address + "\",\"ttl\":5}";
            var put = request(base + "/" + id)
                    .PUT(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
        var server = provider.nameServers().getFirst().address(Vantage.CONSOLE);
        var exchange = new DnsExchange(Duration.ofSeconds(2));
        RunningLab.until(
                "the name server answers " + address,
                () -> answer(exchange, server, name).contains(address));
    }

    private static String answer(DnsExchange exchange, java.net.InetSocketAddress server, String name) {
        try {
            return exchange.ask(server, Name.fromString(name + "."), Type.A, false)
                    .getSection(Section.ANSWER)
                    .toString();
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + LabSettings.TOKEN);
    }
}
