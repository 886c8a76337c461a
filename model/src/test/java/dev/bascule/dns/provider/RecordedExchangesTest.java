// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers and writers over answers exactly as real providers gave them. What a write was answered is recorded;
/// what it did is the emulation's.
class RecordedExchangesTest {
    private static final String OLD = "192.0.2.1";
    private static final String NEW = "192.0.2.2";

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

    @ParameterizedTest
    @CsvSource({
        "digitalocean/06-list-page-2-after-create, 23, 3",
        "digitalocean/08-list-page-2-after-delete, 22, 2",
    })
    void countsDigitalOceansSecondPageOnItsOwn(String page, int announced, int delivered) {
        try (var world = new EmulatedDigitalOcean()) {
            world.answerRead(recorded(page));

            assertThat(world.reader().read(key(world.zone(), "localhost")))
                    .isInstanceOfSatisfying(
                            Reading.Failed.class,
                            failed -> assertThat(failed.problem().message())
                                    .contains("announced " + announced + " records and delivered " + delivered));
        }
    }

    @Test
    void findsNoAddressInCloudflaresListOfATextRecord() {
        try (var world = new EmulatedCloudflare()) {
            world.answerRead(recorded("cloudflare/01-authenticate-list-zones"));
            world.answerRead(recorded("cloudflare/08-list-after-duplicate"));

            assertThat(world.reader().read(key(world.zone(), "_acme-challenge.noop")))
                    .isInstanceOf(Reading.Absent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-list-rrsets-after-400", "08-update-list", "11-list-rrsets-after-delete"})
    void readsRoute53sListsAfterWrites(String list) {
        try (var world = new EmulatedRoute53()) {
            world.answerRead(recorded("route53/01-authenticate-list-hosted-zones-by-name"));
            world.answerRead(recorded("route53/" + list));

            assertThat(world.reader().read(key(world.zone(), "localhost")))
                    .isInstanceOfSatisfying(
                            Reading.Found.class,
                            found -> assertThat(found.set().values()).containsExactly("127.0.0.1"));
        }
    }

    /// Switches from `before` to `after`; each recorded answer stands for one write, and the last one finds the
    /// wanted values.
    private static Receipt switched(EmulatedProvider world, List<String> before, List<String> after, String... answers)
            throws ProviderException {
        var key = key(world.zone(), "www");
        world.put(key.name(), "A", 60, before.toArray(String[]::new));
        for (int i = 0; i < answers.length; i++) {
            boolean last = i == answers.length - 1;
            world.beforeWrite(
                    () -> {
                        if (last) {
                            world.entries.clear();
                            world.put(key.name(), "A", 60, after.toArray(String[]::new));
                        }
                    },
                    recorded(answers[i]));
        }
        var ttl = Duration.ofSeconds(60);
        return world.writer(new WriteWarrant("execution-7", "plan-hash", 3))
                .apply(new Change(
                        world.reader().provider(),
                        new RecordSet(key, before, ttl, Optional.empty()),
                        new RecordSet(key, after, ttl, Optional.empty())));
    }

    @Test
    void takesDigitalOceansAnswersToItsThreeKindsOfWrite() throws ProviderException {
        try (var world = new EmulatedDigitalOcean()) {
            var receipt = switched(world, List.of(OLD), List.of(NEW), "digitalocean/10-update-record-put");
            assertThat(receipt.status()).isEqualTo(Receipt.Status.IN_SYNC);
        }
        for (var created : List.of("05-create-record", "09-update-create-first")) {
            try (var world = new EmulatedDigitalOcean()) {
                var receipt = switched(world, List.of(OLD), List.of(OLD, NEW), "digitalocean/" + created);
                assertThat(receipt.status()).isEqualTo(Receipt.Status.IN_SYNC);
            }
        }
        try (var world = new EmulatedDigitalOcean()) {
            var receipt = switched(world, List.of(OLD, NEW), List.of(NEW), "digitalocean/07-delete-record");
            assertThat(receipt.status()).isEqualTo(Receipt.Status.IN_SYNC);
            assertThat(world.writes()).isEqualTo(1);
        }
    }

    /// Each is an answer with one result; ours come to a PATCH, which is answered like a PUT.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-create-a-record",
                "03-create-before-delete",
                "05-delete-record",
                "10-update-create-first",
                "11-update-record-put"
            })
    void takesCloudflaresAnswersToWrites(String answer) throws ProviderException {
        try (var world = new EmulatedCloudflare()) {
            var receipt = switched(world, List.of(OLD), List.of(NEW), "cloudflare/" + answer);

            assertThat(receipt.status()).isEqualTo(Receipt.Status.IN_SYNC);
            assertThat(world.writes()).isEqualTo(1);
        }
    }

    @Test
    void readsBackAfterCloudflareSaysThatItExistsAlready() throws ProviderException {
        try (var world = new EmulatedCloudflare()) {
            var receipt = switched(world, List.of(OLD), List.of(NEW), "cloudflare/07-create-identical-400");

            assertThat(receipt.status()).isEqualTo(Receipt.Status.HELD);
            assertThat(world.writes()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03-change-create-a, C0537538G8T0NETNOSFS",
        "04-change-upsert-two-values, C0323525XWMDXS0ZUPZR",
        "07-update-create-first, C08639863UIEVIV0MPS66",
        "09-update-upsert, C0525909P5FWGV2D08HO",
        "10-change-delete, C01477112RY6D8J6TA93E",
    })
    void keepsTheIdOfRoute53sChangeAndTakesItForPending(String answer, String id) throws ProviderException {
        try (var world = new EmulatedRoute53()) {
            var receipt = switched(world, List.of(OLD), List.of(NEW), "route53/" + answer);

            assertThat(receipt.id()).isEqualTo(id);
            assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
        }
    }
}
