// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is peculiar to Cloudflare: proxying, the batch, zones that are not active, and its codes.
class CloudflareTest {
    private EmulatedCloudflare world;

    @BeforeEach
    void open() {
        world = new EmulatedCloudflare();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private RecordKey key() {
        return new RecordKey(world.zone(), "www." + world.zone(), RecordType.A);
    }

    private RecordSet set(long ttl, String... values) {
        return new RecordSet(key(), List.of(values), Duration.ofSeconds(ttl), Optional.empty());
    }

    private Change change(RecordSet before, RecordSet after) {
        return new Change(world.reader().provider(), before, after);
    }

    private DnsWriter writer() {
        return world.writer(new WriteWarrant("execution-7", "plan-hash", 3));
    }

    private ProblemClass refusal(Change change) {
        return catchThrowableOfType(ProviderException.class, () -> writer().apply(change))
                .problem()
                .kind();
    }

    private void putProxied(String... values) {
        world.put(key().name(), "A", 1, values);
        world.entries.forEach(entry -> world.extras.put(
                entry.id(),
                JsonNodeFactory.instance.objectNode().put("proxied", true).put("comment", "edge")));
    }

    @Test
    void patchesNothingButTheContent() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");

        writer().apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")));

        assertThat(world.lastBody("PATCH")).isEqualTo("{\"content\":\"192.0.2.2\"}");
        assertThat(world.requests()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void keepsProxyingAndSaysThatLookingUpProvesNothing() throws ProviderException {
        putProxied("192.0.2.1");

        var receipt = writer().apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")));
        var reading = (Reading.Found) world.reader().read(key());

        assertThat(receipt.readBack().proxied()).contains(true);
        assertThat(world.lastBody("PATCH")).isEqualTo("{\"content\":\"192.0.2.2\"}");
        assertThat(reading.warnings()).anySatisfy(warning -> assertThat(warning).contains("proxied"));
    }

    @Test
    void givesANewValueTheProxyingAndCommentOfItsSibling() throws ProviderException {
        putProxied("192.0.2.1");

        writer().apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.1", "192.0.2.2")));

        assertThat(world.lastBody("POST"))
                .contains("\"deletes\":[]", "\"patches\":[]", "\"proxied\":true", "\"comment\":\"edge\"", "\"ttl\":1");
    }

    @Test
    void readsAnAutomaticTtlAsFiveMinutes() {
        world.put(key().name(), "A", 1, "192.0.2.1");

        assertThat(world.reader().read(key())).isInstanceOfSatisfying(Reading.Found.class, found -> {
            assertThat(found.set().ttl()).isEqualTo(Duration.ofSeconds(300));
            assertThat(found.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("automatic"));
        });
    }

    @Test
    void aBatchFailsWholeWhenARecordWasRemoved() {
        world.put(key().name(), "A", 60, "192.0.2.1", "192.0.2.2");
        world.beforeWrite(() -> world.entries.removeIf(entry -> entry.value().equals("192.0.2.2")));

        assertThat(refusal(change(set(60, "192.0.2.1", "192.0.2.2"), set(60, "192.0.2.3", "192.0.2.4"))))
                .isEqualTo(ProblemClass.RECORD_GONE);
        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({"pending", "moved", "initializing"})
    void refusesAZoneThatIsNotActive(String status) {
        world.zoneStatus = status;
        world.put(key().name(), "A", 60, "192.0.2.1");

        assertThat(refusal(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")))).isEqualTo(ProblemClass.INVALID);
        assertThat(world.writes()).isZero();
    }

    @Test
    void needsNoLookUpWithAZoneId() {
        world.put(key().name(), "A", 60, "192.0.2.1");

        var reader =
                world.access(Optional.of("457dd20dded351b97830cb528f507819")).reader();

        assertThat(reader.read(key())).isInstanceOf(Reading.Found.class);
        assertThat(world.requests()).hasSize(1).first().asString().contains("/dns_records");
    }

    @Test
    void livesWithATokenThatMayNotLookZonesUp() throws ProviderException {
        world.failRead(Fault.FORBIDDEN);

        var zone = world.access(Optional.of("457dd20dded351b97830cb528f507819"))
                .reader()
                .findZone(world.zone());

        assertThat(zone.name()).isEqualTo(world.zone());
        assertThat(zone.nameServers()).isEmpty();
    }

    @Test
    void noticesTheIdOfAnotherZone() {
        var reader =
                world.access(Optional.of("64789f348d16a1ac1c1fd5cd8028476c")).reader();

        var refused = catchThrowableOfType(ProviderException.class, () -> reader.findZone(world.zone()));

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.ZONE_MISSING);
        assertThat(refused).hasMessageContaining("mikeleave.com");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 6003, CREDENTIALS",
        "403, 10000, FORBIDDEN",
        "403, 9109, FORBIDDEN",
        "400, 7003, ZONE_MISSING",
        "400, 81053, CNAME_CLASH",
        "400, 81054, CNAME_CLASH",
        "404, 81044, RECORD_GONE",
        "400, 81057, DUPLICATE",
        "400, 81058, DUPLICATE",
        "400, 1004, INVALID",
        "200, 1004, INVALID",
        "429, 971, THROTTLED",
        "500, 1000, OUTCOME_UNKNOWN",
    })
    void classifiesItsCodes(int status, int code, ProblemClass kind) {
        world.put(key().name(), "A", 60, "192.0.2.1");
        for (int i = 0; i < Backoff.STANDARD.attempts(); i++) {
            world.answerWrite(EmulatedCloudflare.error(status, code, "No."));
        }

        assertThat(refusal(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")))).isEqualTo(kind);
        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.1");
    }

    @Test
    void aDuplicateIsSuccessOnlyWhenTheReadBackMatches() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.nextWriteIsDuplicate("192.0.2.2");

        var receipt = writer().apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")));

        assertThat(receipt.readBack().values()).containsExactly("192.0.2.2");
        assertThat(world.writes()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutAResultIsNoSuccess() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerWrite(new MockResponse.Builder().body("{}"));

        writer().apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.2")));

        assertThat(world.writes()).isEqualTo(2);
    }

    @Test
    void saysWhenFewRequestsAreLeft() {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerRead(RecordedExchange.load("cloudflare/01-authenticate-list-zones")
                .response()
                .setHeader("Ratelimit", "\"default\";r=50;t=30")
                .setHeader("Ratelimit-Policy", "\"default\";q=1200;w=300"));

        assertThat(warnings()).anySatisfy(warning -> assertThat(warning).contains("Only 50 of 1200 requests"));
    }

    @Test
    void saysWhenTheTokenMayNotEdit() {
        var zones = RecordedExchange.load("cloudflare/01-authenticate-list-zones");
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerRead(zones.like(zones.body().replace("#dns_records:edit", "#dns_records:read")));

        assertThat(warnings()).anySatisfy(warning -> assertThat(warning).contains("may not edit"));
    }

    private List<String> warnings() {
        return ((Reading.Found) world.reader().read(key())).warnings();
    }

    @Test
    void noticesAnEditThatLeftTheValues() {
        world.put(key().name(), "A", 60, "192.0.2.1");
        var version = ((Reading.Found) world.reader().read(key())).version();
        world.entries.forEach(entry -> world.extras.put(
                entry.id(), JsonNodeFactory.instance.objectNode().put("modified_on", "2026-03-11T09:42:21.000000Z")));
        var planned =
                new Change(world.reader().provider(), set(60, "192.0.2.1"), set(60, "192.0.2.2"), Optional.of(version));

        var refused = catchThrowableOfType(ProviderException.class, () -> writer().apply(planned));

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.CONFLICT);
        assertThat(refused).hasMessageContaining("somebody edited the record");
        assertThat(world.writes()).isZero();
    }

    @Test
    void keepsQuietForFiveMinutesWhenBlockedWithoutAWord() {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerWrite(EmulatedCloudflare.error(429, 971, "Please wait."));
        var access = world.access();
        var writer = access.writer(new WriteWarrant("execution-7", "plan-hash", 3));

        var refused = catchThrowableOfType(
                ProviderException.class, () -> writer.apply(change(set(60, "192.0.2.1"), set(60, "192.0.2.2"))));
        var asked = world.requests().size();
        var reading = access.reader().read(key());

        assertThat(refused.problem().retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(reading).isInstanceOf(Reading.Failed.class);
        assertThat(world.requests()).hasSize(asked);
        assertThat(world.clock.waits()).isEmpty();
    }
}
