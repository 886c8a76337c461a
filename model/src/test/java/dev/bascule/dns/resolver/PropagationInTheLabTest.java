// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Expectation;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.dns.provider.Backoff;
import dev.bascule.dns.provider.Credential;
import dev.bascule.dns.provider.ProviderAccess;
import dev.bascule.dns.provider.ProviderWriters;
import dev.bascule.dns.provider.Transport;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import dev.bascule.dns.provider.route53.AwsKeys;
import dev.bascule.dns.provider.route53.Route53;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.RunningLab;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/// The whole way, over real sockets: one change set at three providers, followed at every name server and
/// resolver, and taken back by its receipts.
class PropagationInTheLabTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final WriteWarrant WARRANT = new WriteWarrant("execution-7", "plan-hash", 3);

    private static ProviderAccess access(LabProvider provider, Transport transport) {
        var id = new ProviderId(provider.name());
        var endpoint = Optional.of(URI.create(provider.url()));
        var token = Credential.of(LabSettings.TOKEN);
        var keys = new AwsKeys(Credential.of(LabSettings.ACCESS_KEY), token, Optional.empty());
        return switch (provider.kind()) {
            case DIGITALOCEAN -> new DigitalOcean(id, transport, token, endpoint);
            case CLOUDFLARE -> new Cloudflare(id, transport, token, endpoint, Optional.empty());
            case ROUTE53 -> new Route53(id, transport, keys, endpoint, Optional.empty());
        };
    }

    private static Nameserver nameserver(DnsHost host) {
        var address = host.address(Vantage.CONSOLE);
        return new Nameserver(host.name(), address.getAddress().getHostAddress(), address.getPort());
    }

    private static List<ServerRow> rows(RunningLab lab) {
        var rows = new ArrayList<ServerRow>();
        lab.world()
                .providers()
                .forEach(provider -> provider.nameServers()
                        .forEach(host ->
                                rows.add(ServerRow.authoritative(nameserver(host), new ProviderId(provider.name())))));
        lab.world().resolvers().forEach(resolver -> rows.add(ServerRow.resolver(nameserver(resolver.host()))));
        return rows;
    }

    private static List<Change> plan(Map<ProviderId, ProviderAccess> accesses, String address) {
        return accesses.entrySet().stream()
                .map(entry -> {
                    var held = (Reading.Found) entry.getValue().reader().read(KEY);
                    return new Change(entry.getKey(), held.set(), held.set().pointingTo(List.of(address)));
                })
                .toList();
    }

    private static List<Receipt> apply(List<Change> changes, Map<ProviderId, ProviderAccess> accesses)
            throws ProviderException {
        var writers = new ProviderWriters(accesses);
        var receipts = new ArrayList<Receipt>();
        for (var change : changes) {
            DnsWriter writer = writers.writer(change.provider(), WARRANT);
            receipts.add(writer.apply(change));
        }
        return receipts;
    }

    private static AnswerState state(Propagation seen, String server) {
        return seen.rows().stream()
                .filter(row -> row.server().name().equals(server))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static boolean isDone(Propagation seen) {
        return seen.authoritativeTally().share() == 1 && seen.resolverTally().count(AnswerState.NEW) >= 6;
    }

    @Test
    void followsAChangeAtThreeProvidersAndTakesItBack() throws Exception {
        try (var lab = RunningLab.start(7, Duration.ofSeconds(2));
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var transport = new Transport(
                    new OkHttpClient(),
                    Duration.ofSeconds(5),
                    CLOCK,
                    _ -> {},
                    new Random(7),
                    Backoff.STANDARD,
                    Backoff.STANDARD);
            var accesses = new LinkedHashMap<ProviderId, ProviderAccess>();
            lab.world()
                    .providers()
                    .forEach(provider -> accesses.put(new ProviderId(provider.name()), access(provider, transport)));
            var resolver = new DnsjavaResolver(executor, CLOCK, new Random(7), Duration.ofMillis(1_000));
            var changes = plan(accesses, "127.0.10.2");

            var receipts = apply(changes, accesses);
            var seen = Propagation.begin(Expectation.of(changes, CLOCK.instant()), rows(lab));
            for (int round = 0; round < 15 && !isDone(seen); round++) {
                var servers = seen.rows().stream().map(ServerRow::server).toList();
                seen = seen.observe(resolver.ask(servers, Question.of(KEY), false), CLOCK.instant());
            }

            assertThat(isDone(seen)).as("%s", seen).isTrue();
            assertThat(state(seen, "lab-silent")).isEqualTo(AnswerState.TIMEOUT);
            assertThat(seen.predict(1, CLOCK.instant()).tail())
                    .extracting(Nameserver::name)
                    .contains("lab-silent");
            assertThat(seen.curve()).hasSizeGreaterThan(1);

            apply(
                    receipts.stream()
                            .map(r -> new Change(r.provider(), r.readBack(), r.held()))
                            .toList(),
                    accesses);
            assertThat(plan(accesses, "127.0.10.1")).allMatch(Change::isNoop);
        }
    }
}
