// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.lab.LabSettings;
import dev.bascule.lab.RunningLab;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.Route53Exception;

/// The clients that products use, over real sockets.
class ProviderClientsTest {
    private static RunningLab lab;
    private static Route53Client route53;
    private static final OkHttpClient HTTP =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

    @BeforeAll
    static void start() throws Exception {
        lab = RunningLab.start(11);
        var key = AwsBasicCredentials.create(LabSettings.ACCESS_KEY, LabSettings.TOKEN);
        route53 = Route53Client.builder()
                .endpointOverride(URI.create(provider("aws").url()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(key))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(
                        c -> c.retryStrategy(software.amazon.awssdk.retries.DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterAll
    static void stop() throws Exception {
        route53.close();
        HTTP.connectionPool().evictAll();
        lab.close();
    }

    private static LabProvider provider(String name) {
        return lab.world().providers().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAwsSdkReadsChangesAndFollowsAChange() throws Exception {
        var zone = route53.listHostedZonesByName(r -> r.dnsName("example.com."))
                .hostedZones()
                .getFirst();
        assertThat(zone.name()).isEqualTo("example.com.");
        var id = zone.id().replace("/hostedzone/", "");
        var change = upsert(id, "127.0.10.2");
        assertThat(change.statusAsString()).isEqualTo("PENDING");
        RunningLab.until(
                "the change is in sync",
                () -> route53.getChange(r -> r.id(change.id()))
                        .changeInfo()
                        .status()
                        .equals(ChangeStatus.INSYNC));
        var sets = route53.listResourceRecordSets(
                r -> r.hostedZoneId(id).startRecordName("genesis.example.com.").startRecordType(RRType.A));
        assertThat(sets.resourceRecordSets()
                        .getFirst()
                        .resourceRecords()
                        .getFirst()
                        .value())
                .isEqualTo("127.0.10.2");
        assertThatThrownBy(() -> upsert(id, "nonsense")).isInstanceOf(InvalidChangeBatchException.class);
        upsert(id, "127.0.10.1");
    }

    private static software.amazon.awssdk.services.route53.model.ChangeInfo upsert(String zone, String address) {
        return route53.changeResourceRecordSets(r -> r.hostedZoneId(zone)
                        .changeBatch(b -> b.changes(c -> c.action(ChangeAction.UPSERT)
                                .resourceRecordSet(s -> s.name("genesis.example.com.")
                                        .type(RRType.A)
                                        .ttl(5L)
                                        .resourceRecords(v -> v.value(address))))))
                .changeInfo();
    }

    @Test
    void theAwsSdkSeesThrottlingAsItIs() {
        var trouble = trouble("aws", TroubleKind.THROTTLED, TroubleScope.ALL, 0, 1);
        lab.world().faults().begin(trouble);
        assertThatThrownBy(() -> route53.listHostedZonesByName(r -> r.dnsName("example.com.")))
                .isInstanceOfSatisfying(
                        Route53Exception.class,
                        e -> assertThat(e.isThrottlingException()).isTrue());
        lab.world().faults().heal(trouble);
    }

    @Test
    void okHttpTalksOnOneConnection() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(get("do", "/v2/domains/example.com/records")).contains("domain_records");
        }
        assertThat(HTTP.connectionPool().connectionCount()).isPositive();
    }

    @Test
    void aLostAnswerLeavesTheChangeDone() throws Exception {
        var lost = trouble("do", TroubleKind.LOST_ANSWER, TroubleScope.WRITES, 0, 1);
        lab.world().faults().begin(lost);
        var body = "{\"type\":\"A\",\"name\":\"unheard\",\"data\":\"192.0.2.1\",\"ttl\":60}";
        assertThatThrownBy(() -> post("do", "/v2/domains/example.com/records", body))
                .isInstanceOf(IOException.class);
        assertThat(get("do", "/v2/domains/example.com/records?name=unheard.example.com"))
                .contains("\"total\":1");
        lab.world().faults().heal(lost);
    }

    @Test
    void troubleMayBeginLaterAndPassByItself() throws Exception {
        var trouble = trouble("cf", TroubleKind.BROKEN, TroubleScope.READS, 1, 2);
        lab.world().faults().begin(trouble);
        assertThat(get("cf", "/client/v4/zones")).contains("\"success\":true");
        assertThat(get("cf", "/client/v4/zones")).contains("\"success\":false");
        assertThat(get("cf", "/client/v4/zones")).contains("\"success\":false");
        assertThat(get("cf", "/client/v4/zones")).contains("\"success\":true");
        lab.world().faults().heal(trouble);
    }

    @Test
    void anEdgePageIsHtmlAndAShutEndpointRefuses() throws Exception {
        var html = trouble("cf", TroubleKind.HTML, TroubleScope.ALL, 0, 1);
        lab.world().faults().begin(html);
        assertThat(get("cf", "/client/v4/zones")).startsWith("<!DOCTYPE html>");
        lab.world().faults().heal(html);

        var shut = trouble("cf", TroubleKind.REFUSED, TroubleScope.ALL, 0, 0);
        lab.world().faults().begin(shut);
        assertThatThrownBy(() -> get("cf", "/client/v4/zones")).isInstanceOf(IOException.class);
        lab.world().faults().heal(shut);
        assertThat(get("cf", "/client/v4/zones")).contains("\"success\":true");
    }

    @Test
    void aReadOnlyTokenFailsOnlyAtTheFirstWrite() throws Exception {
        var readOnly = trouble("do", TroubleKind.READ_ONLY, TroubleScope.ALL, 0, 0);
        lab.world().faults().begin(readOnly);
        assertThat(get("do", "/v2/domains/example.com/records")).contains("domain_records");
        assertThat(post("do", "/v2/domains/example.com/records", "{}")).contains("forbidden");
        lab.world().faults().heal(readOnly);
    }

    private static Fault.Provider trouble(String provider, TroubleKind kind, TroubleScope scope, int after, int times) {
        return new Fault.Provider(provider, kind, scope, after, times, Duration.ZERO);
    }

    private static String get(String provider, String path) throws IOException {
        return send(request(provider, path).get().build());
    }

    private static String post(String provider, String path, String body) throws IOException {
        return send(request(provider, path)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build());
    }

    private static Request.Builder request(String provider, String path) {
        return new Request.Builder()
                .url(provider(provider).url() + path)
                .header("Authorization", "Bearer " + LabSettings.TOKEN);
    }

    private static String send(Request request) throws IOException {
        try (var response = HTTP.newCall(request).execute()) {
            return Objects.requireNonNull(response.body()).string();
        }
    }
}
