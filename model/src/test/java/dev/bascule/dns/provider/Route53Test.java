// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.route53.WriteMode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is peculiar to Route 53: whole sets, routed groups, the clock, and changes that spread.
class Route53Test {
    private static final WriteWarrant WARRANT = new WriteWarrant("execution-7", "plan-hash", 3);

    private EmulatedRoute53 world;

    @BeforeEach
    void open() {
        world = new EmulatedRoute53();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private RecordKey key() {
        return new RecordKey(world.zone(), "www." + world.zone(), RecordType.A);
    }

    private RecordSet set(String... values) {
        return new RecordSet(key(), List.of(values), Duration.ofSeconds(60), Optional.empty());
    }

    private Change change(RecordSet before, RecordSet after) {
        return new Change(world.reader().provider(), before, after);
    }

    private DnsWriter writer() {
        return world.writer(WARRANT);
    }

    private ProblemClass refusal() {
        return catchThrowableOfType(
                        ProviderException.class, () -> writer().apply(change(set("192.0.2.1"), set("192.0.2.2"))))
                .problem()
                .kind();
    }

    private void putRouted(String extra, String... values) {
        for (var value : values) {
            world.entries.add(new EmulatedProvider.Entry("1", key().name(), "A", value, 60, extra));
        }
    }

    private String whatIsInTheWay() {
        var reading = world.reader().read(key());
        assertThat(reading).isInstanceOf(Reading.InTheWay.class);
        return ((Reading.InTheWay) reading).what();
    }

    @Test
    void swapsTheExactOldSetForTheNewOneInOneBatch() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");

        var receipt = writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(world.lastBatch.indexOf("DELETE")).isPositive().isLessThan(world.lastBatch.indexOf("CREATE"));
        assertThat(world.lastBatch).contains("execution-7").doesNotContain("UPSERT");
        assertThat(receipt.id()).isEqualTo("C0537538G8T0NETNOSFS");
        assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    }

    @Test
    void upsertsWhereTheSwapIsNotTaken() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");

        world.access().writing(WriteMode.UPSERT).writer(WARRANT).apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(world.lastBatch).contains("UPSERT").doesNotContain("DELETE");
        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.2");
    }

    @Test
    void claimsNoSpreadWhenTheAnswerWithTheIdIsLost() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.failWrite(Fault.LOST_AFTER_APPLYING);

        var receipt = writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(receipt.id()).isEmpty();
        assertThat(receipt.status()).isEqualTo(Receipt.Status.HELD);
    }

    @Test
    void refusesAZoneThatAnotherAwsServiceOwns() {
        world.hostedZones = world.hostedZones.replace(
                "</HostedZone>",
                "<LinkedService><ServicePrincipal>servicediscovery.amazonaws.com</ServicePrincipal></LinkedService>"
                        + "</HostedZone>");

        assertThat(world.reader().read(key())).isInstanceOfSatisfying(Reading.Failed.class, failed -> {
            assertThat(failed.problem().kind()).isEqualTo(ProblemClass.INVALID);
            assertThat(failed.problem().message()).contains("servicediscovery.amazonaws.com");
        });
    }

    @Test
    void losesNoChangeThatSomeoneMakesInBetween() {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.beforeWrite(() -> {
            world.entries.clear();
            world.put(key().name(), "A", 60, "192.0.2.77");
        });

        assertThat(refusal()).isEqualTo(ProblemClass.CONFLICT);
        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.77");
    }

    @Test
    void seesThatARefusedRetryMeansThatTheFirstTryWorked() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.failWrite(Fault.LOST_BEFORE_APPLYING);
        world.beforeWrite(() -> {
            world.entries.clear();
            world.put(key().name(), "A", 60, "192.0.2.2");
        });

        var receipt = writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(receipt.detail()).contains("first try");
        assertThat(receipt.status()).isEqualTo(Receipt.Status.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "<SetIdentifier>blue</SetIdentifier><Weight>10</Weight>, weighted",
        "<SetIdentifier>blue</SetIdentifier><Failover>PRIMARY</Failover>, failover",
        "<SetIdentifier>blue</SetIdentifier><Region>eu-west-1</Region>, latency",
        "<SetIdentifier>blue</SetIdentifier><MultiValueAnswer>true</MultiValueAnswer>, multivalue",
        "<SetIdentifier>blue</SetIdentifier><GeoLocation><CountryCode>DE</CountryCode></GeoLocation>, place",
    })
    void doesNotTouchRoutedGroups(String extra, String word) {
        putRouted(extra, "192.0.2.1");

        assertThat(whatIsInTheWay()).contains(word, "blue");
        assertThat(refusal()).isEqualTo(ProblemClass.CONFLICT);
        assertThat(world.writes()).isZero();
    }

    @Test
    void doesNotWriteOverAnAlias() {
        putRouted(
                "<AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>lb.example.net.</DNSName>"
                        + "<EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>",
                "alias");

        assertThat(whatIsInTheWay()).contains("alias to lb.example.net");
    }

    @Test
    void readsAWeightedGroupThatAPageCutsInTwo() {
        for (var name : List.of("a", "b", "c", "d", "e")) {
            putRouted("<SetIdentifier>" + name + "</SetIdentifier><Weight>1</Weight>", "192.0.2.1");
        }

        assertThat(whatIsInTheWay()).contains("(a, b, c, d, e)");
    }

    @Test
    void keepsTheHealthCheckOfAPlainSet() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.put(key().name(), "A", 60, "192.0.2.5");

        writer().apply(change(set("192.0.2.1", "192.0.2.5"), set("192.0.2.2")));

        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.2");
        assertThat(world.lastBatch).contains("192.0.2.1", "192.0.2.5");
    }

    @Test
    void ignoresAPrivateZoneOfTheSameName() throws ProviderException {
        var zone = "<HostedZone><Id>/hostedzone/ZPRIVATE</Id><Name>fullcr1stal.tk.</Name>"
                + "<CallerReference>x</CallerReference>"
                + "<Config><PrivateZone>true</PrivateZone></Config></HostedZone>";
        world.hostedZones = world.hostedZones.replace("<HostedZones>", "<HostedZones>" + zone);

        assertThat(world.reader().findZone(world.zone()).id()).isEqualTo("Z040120927RX9CM38HPQQ");
    }

    @Test
    void asksForTheIdWhenTwoPublicZonesHaveTheName() {
        var twin =
                "<HostedZone><Id>/hostedzone/ZTWIN</Id><Name>fullcr1stal.tk.</Name><CallerReference>x</CallerReference>"
                        + "<Config><PrivateZone>false</PrivateZone></Config></HostedZone>";
        world.hostedZones = world.hostedZones.replace("<HostedZones>", "<HostedZones>" + twin);

        var refused = catchThrowableOfType(
                ProviderException.class, () -> world.reader().findZone(world.zone()));

        assertThat(refused).hasMessageContaining("configure the zone id");
    }

    @Test
    void saysThatOnlyAPrivateZoneIsThere() {
        world.hostedZones = world.hostedZones.replace("<PrivateZone>false", "<PrivateZone>true");

        var refused = catchThrowableOfType(
                ProviderException.class, () -> world.reader().findZone(world.zone()));

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.ZONE_MISSING);
        assertThat(refused).hasMessageContaining("only a private zone");
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidInput, INVALID",
        "404, NoSuchHostedZone, ZONE_MISSING",
        "403, AccessDenied, FORBIDDEN",
        "403, InvalidClientTokenId, CREDENTIALS",
        "400, PriorRequestNotComplete, BUSY",
        "400, Throttling, THROTTLED",
        "500, InternalFailure, OUTCOME_UNKNOWN",
    })
    void classifiesItsCodes(int status, String code, ProblemClass kind) {
        world.put(key().name(), "A", 60, "192.0.2.1");
        for (int i = 0; i < Backoff.STANDARD.attempts(); i++) {
            world.answerWrite(EmulatedRoute53.error(status, code, "No."));
        }

        assertThat(refusal()).isEqualTo(kind);
        assertThat(world.held(key().name(), "A")).containsExactly("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({
        "[Tried to create resource record set [name='x'] but it already exists], DUPLICATE",
        "[RRSet of type A with DNS name x is not permitted because a conflicting RRSet of type CNAME exists], CNAME_CLASH",
        "[Duplicate Resource Record: '192.0.2.2'], INVALID",
    })
    void readsTheReasonOfARefusedBatch(String reason, ProblemClass kind) {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerWrite(EmulatedRoute53.error(400, "InvalidChangeBatch", reason));

        assertThat(refusal()).isEqualTo(kind);
    }

    @Test
    void waitsWhileAnEarlierChangeIsProcessed() throws ProviderException {
        world.put(key().name(), "A", 60, "192.0.2.1");
        world.answerWrite(EmulatedRoute53.error(400, "PriorRequestNotComplete", "Wait."));
        world.answerWrite(EmulatedRoute53.error(400, "PriorRequestNotComplete", "Wait."));

        writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(world.clock.waits()).hasSize(2);
        assertThat(world.clock.waits().getLast())
                .isGreaterThan(world.clock.waits().getFirst());
    }

    @Test
    void anAnswerThatComesDropByDropIsGivenUp() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            world.answerRead(new MockResponse.Builder().body(new Drops()));
        }

        assertThat(world.reader().read(key()))
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemClass.TRANSIENT));
    }

    /// Each drop takes a second more than an answer may.
    private final class Drops implements MockResponseBody {
        @Override
        public long getContentLength() {
            return Long.MAX_VALUE;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("<a>").flush();
            while (sink.isOpen()) {
                world.clock.await(world.transport().timeout().plusSeconds(1));
                sink.writeUtf8(" ").flush();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignatureDoesNotMatch", "InvalidSignatureException", "RequestExpired"})
    void blamesTheClockWhenItIsFarOff(String code) {
        world.answerRead(EmulatedRoute53.error(403, code, "Signature expired")
                .setHeader("Date", "Wed, 11 Mar 2026 09:32:20 GMT"));

        assertThat(world.reader().read(key())).isInstanceOfSatisfying(Reading.Failed.class, failed -> {
            assertThat(failed.problem().kind()).isEqualTo(ProblemClass.CLOCK);
            assertThat(failed.problem().message()).contains("600 s ahead of AWS");
        });
    }

    @Test
    void blamesTheKeyWhenTheClockIsRight() {
        world.answerRead(EmulatedRoute53.error(403, "SignatureDoesNotMatch", "Check your key")
                .setHeader("Date", "Wed, 11 Mar 2026 09:42:36 GMT"));

        assertThat(world.reader().read(key()))
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed -> assertThat(failed.problem().kind()).isEqualTo(ProblemClass.CREDENTIALS));
    }
}
