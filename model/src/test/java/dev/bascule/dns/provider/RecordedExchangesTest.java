// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/// The readers over answers exactly as real providers gave them.
class RecordedExchangesTest {
    private static RecordKey key(String zone, String name) {
        return new RecordKey(zone, name + "." + zone, RecordType.A);
    }

    private static MockResponse.Builder recorded(String path) {
        return RecordedExchange.load(path).response();
    }

    /// Page links are absolute; here they lead to the emulation instead of the real service.
    private static MockResponse.Builder relinked(String path, EmulatedProvider world) {
        var recording = RecordedExchange.load(path);
        return recording.like(recording
                .body()
                .replace("https://api.digitalocean.com/", world.endpoint().toString()));
    }

    @Test
    void followsDigitalOceansTwoPagesToTheEnd() {
        try (var world = new EmulatedDigitalOcean()) {
            world.answerRead(relinked("digitalocean/03-list-records-page-1", world));
            world.answerRead(recorded("digitalocean/04-list-records-page-2"));

            var reading = world.reader().read(key(world.zone(), "localhost"));

            assertThat(reading).isInstanceOfSatisfying(Reading.Found.class, found -> {
                assertThat(found.set().values()).containsExactly("127.0.0.1");
                assertThat(found.set().ttl()).isEqualTo(Duration.ofHours(1));
                assertThat(found.warnings()).isEmpty();
            });
            assertThat(world.requests()).hasSize(2);
        }
    }

    @Test
    void keepsTheTokenFromAnotherOrigin() {
        try (var world = new EmulatedDigitalOcean()) {
            world.answerRead(recorded("digitalocean/03-list-records-page-1"));

            var reading = world.reader().read(key(world.zone(), "localhost"));

            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Reading.Failed.class,
                            failed -> assertThat(failed.problem().message()).contains("another origin"));
            assertThat(world.requests()).hasSize(1);
        }
    }

    @Test
    void countsWhatDigitalOceanDelivers() {
        try (var world = new EmulatedDigitalOcean()) {
            world.answerRead(recorded("digitalocean/04-list-records-page-2"));

            var reading = world.reader().read(key(world.zone(), "localhost"));

            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Reading.Failed.class,
                            failed -> assertThat(failed.problem().message())
                                    .contains("announced 22 records and delivered 2"));
        }
    }

    @Test
    void readsDigitalOceansZone() throws Exception {
        try (var world = new EmulatedDigitalOcean()) {
            var zone = world.reader().findZone(world.zone());

            assertThat(zone.nameServers())
                    .containsExactly("ns1.digitalocean.com", "ns2.digitalocean.com", "ns3.digitalocean.com");
        }
    }

    @Test
    void classifiesDigitalOceansMissingZone() {
        try (var world = new EmulatedDigitalOcean()) {
            world.answerRead(recorded("digitalocean/02-zone-not-found"));

            var refused = catchThrowableOfType(
                    ProviderException.class, () -> world.reader().findZone(world.zone()));

            assertThat(refused.problem().kind()).isEqualTo(ProblemClass.ZONE_MISSING);
            assertThat(refused).hasMessageContaining("could not be found");
        }
    }

    @Test
    void readsCloudflaresZonesAndRecords() throws Exception {
        try (var world = new EmulatedCloudflare()) {
            world.answerRead(recorded("cloudflare/01-authenticate-list-zones"));
            world.answerRead(recorded("cloudflare/01-authenticate-list-zones"));
            world.answerRead(recorded("cloudflare/09-list-all"));

            var zone = world.reader().findZone(world.zone());
            var reading = world.reader().read(key(world.zone(), "localhost"));

            assertThat(zone.id()).isEqualTo("457dd20dded351b97830cb528f507819");
            assertThat(zone.nameServers()).containsExactly("blakely.ns.cloudflare.com", "vin.ns.cloudflare.com");
            assertThat(reading).isInstanceOfSatisfying(Reading.Found.class, found -> {
                assertThat(found.set().values()).containsExactly("127.0.0.1");
                assertThat(found.set().proxied()).contains(false);
                assertThat(found.version()).contains("2025-08-27T20:36:17.634961Z");
            });
        }
    }

    @Test
    void takesCloudflaresEmptyPageForAnEmptyOne() {
        try (var world = new EmulatedCloudflare()) {
            world.answerRead(recorded("cloudflare/01-authenticate-list-zones"));
            world.answerRead(recorded("cloudflare/06-list-filtered-empty"));
            world.answerRead(recorded("cloudflare/06-list-filtered-empty"));

            assertThat(world.reader().read(key(world.zone(), "www"))).isInstanceOf(Reading.Absent.class);
            assertThat(world.requests()).hasSize(3);
        }
    }

    @Test
    void readsRoute53sZonesAndSets() throws Exception {
        try (var world = new EmulatedRoute53()) {
            world.answerRead(recorded("route53/01-authenticate-list-hosted-zones-by-name"));
            world.answerRead(recorded("route53/02-list-rrsets"));
            world.answerRead(recorded("route53/02-list-rrsets"));

            var zone = world.reader().findZone(world.zone());
            var reading = world.reader().read(key(world.zone(), "test"));

            assertThat(zone.id()).isEqualTo("Z040120927RX9CM38HPQQ");
            assertThat(zone.nameServers()).hasSize(4).contains("ns-422.awsdns-52.com");
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Reading.Found.class,
                            found -> assertThat(found.set().values()).containsExactly("127.0.0.1"));
        }
    }
}
