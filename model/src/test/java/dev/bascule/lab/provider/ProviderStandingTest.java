// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.provider.Backoff;
import dev.bascule.dns.provider.Credential;
import dev.bascule.dns.provider.Transport;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import dev.bascule.dns.provider.route53.AwsKeys;
import dev.bascule.dns.provider.route53.Route53;
import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.RunningLab;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What providers say of our standing, through their own interfaces and our ordinary clients.
class ProviderStandingTest {
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final Credential TOKEN = Credential.of(LabSettings.TOKEN);
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final Transport TRANSPORT = new Transport(
            HTTP,
            Duration.ofSeconds(5),
            InstantSource.system(),
            _ -> {},
            new Random(7),
            new Backoff(1, Duration.ZERO, Duration.ZERO),
            Backoff.STANDARD);

    private static RunningLab lab;

    @BeforeAll
    static void start() throws Exception {
        lab = RunningLab.start(12);
    }

    @AfterAll
    static void stop() throws Exception {
        HTTP.connectionPool().evictAll();
        lab.close();
    }

    private static Optional<URI> endpoint(String name) {
        return lab.world().providers().stream()
                .filter(p -> p.name().equals(name))
                .map(p -> URI.create(p.url()))
                .findFirst();
    }

    private static ProviderStanding standing(DnsReader reader) throws Exception {
        reader.read(KEY);
        return reader.standing(KEY.zone());
    }

    private static Cloudflare cloudflare() {
        return new Cloudflare(new ProviderId("cf"), TRANSPORT, TOKEN, endpoint("cf"), Optional.empty());
    }

    @Test
    void cloudflareTellsWhetherTheTokenMayEdit() throws Exception {
        assertThat(standing(cloudflare().reader()).mayWrite()).contains(true);
        var readOnly = new Fault.Provider("cf", TroubleKind.READ_ONLY, TroubleScope.ALL, 0, 0, Duration.ZERO);
        lab.world().faults().begin(readOnly);
        assertThat(standing(cloudflare().reader()).mayWrite()).contains(false);
        lab.world().faults().heal(readOnly);
        assertThat(standing(cloudflare().reader()).mayWrite()).contains(true);
    }

    @Test
    void digitalOceanTellsWhatIsLeftAndNothingOfRights() throws Exception {
        var access = new DigitalOcean(new ProviderId("do"), TRANSPORT, TOKEN, endpoint("do"));
        var standing = standing(access.reader());
        assertThat(standing.mayWrite()).isEmpty();
        var left = standing.allowance().orElseThrow();
        assertThat(left.limit()).isEqualTo(5000);
        assertThat(left.remaining()).isBetween(1L, 4999L);
    }

    @Test
    void route53TellsNeitherAndIsNotAsked() throws Exception {
        var keys = new AwsKeys(Credential.of(LabSettings.ACCESS_KEY), TOKEN, Optional.empty());
        try (var access = new Route53(new ProviderId("aws"), TRANSPORT, keys, endpoint("aws"), Optional.empty())) {
            assertThat(standing(access.reader())).isEqualTo(ProviderStanding.UNTOLD);
        }
    }
}
