// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.StepResult;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpHookTest {
    private static final OkHttpClient HTTP = new OkHttpClient();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private StepResult call(String path, OptionalInt status, String content) {
        var base = server.url("/").toString();
        var wanted = Optional.of(content).filter(text -> !text.isEmpty());
        var hook = new HookCall.Http("POST", base + path, status, wanted);
        var order = StepOrders.of(new Action.CallHook(HookMoment.PROMOTE, "it", hook), Instant.EPOCH);
        var confidential = new Confidential(Map.of("TOKEN", "s3cr3t-value"));
        return new HttpHook(HTTP, confidential)
                .run(hook, HookContext.of(order, HookMoment.PROMOTE), Duration.ofSeconds(20));
    }

    private void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    void tellsInHeadersWhatHappens() throws InterruptedException {
        answers(200, "fine");

        var result = call("promote", OptionalInt.empty(), "");

        var headers = server.takeRequest().getHeaders();
        assertThat(done(result).detail()).isEqualTo("status 200");
        assertThat(headers.get("Bascule-Deployment")).isEqualTo("genesis");
        assertThat(headers.get("Bascule-Site")).isEqualTo("ams3");
        assertThat(headers.get("Bascule-From")).isEqualTo("fra1");
        assertThat(headers.get("Bascule-To")).isEqualTo("ams3");
        assertThat(headers.get("Bascule-Attempt")).isEqualTo("2");
        assertThat(URLDecoder.decode(headers.get("Bascule-Reason"), StandardCharsets.UTF_8))
                .isEqualTo(StepOrders.REASON);
    }

    @Test
    void encodesWhatItFillsIntoTheUrl() throws InterruptedException {
        answers(200, "");

        call("$site/promote?why=$reason&of=$deployment", OptionalInt.empty(), "");

        var url = server.takeRequest().getUrl();
        assertThat(url.encodedPath()).isEqualTo("/ams3/promote");
        assertThat(url.queryParameter("why")).isEqualTo(StepOrders.REASON);
        assertThat(url.queryParameter("of")).isEqualTo("genesis");
    }

    @Test
    void looksForContentFarBehindWhatItKeeps() {
        answers(200, "x".repeat(500_000) + "promoted");

        var result = done(call("", OptionalInt.empty(), "promoted"));

        assertThat(result.evidence().getLast()).hasSize(4096);
    }

    @Test
    void missesWhatIsNotThere() {
        answers(200, "still a standby");

        assertThat(failed(call("", OptionalInt.empty(), "promoted")).detail())
                .isEqualTo("status 200, unexpected content");
    }

    @Test
    void expectsTheStatusItWasTold() {
        answers(409, "already");
        answers(200, "fine");

        assertThat(done(call("", OptionalInt.of(409), "")).detail()).isEqualTo("status 409");
        assertThat(failed(call("", OptionalInt.of(409), "")).advice()).isEqualTo(StepResult.Advice.RETRY);
    }

    @Test
    void hidesSecretsInWhatItKeeps() {
        answers(500, "bad token s3cr3t-value");

        assertThat(failed(call("", OptionalInt.empty(), "")).evidence()).contains("bad token (secret)");
    }

    @Test
    void saysWhenNobodyAnswers() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(failed(call("", OptionalInt.empty(), "")).detail()).startsWith("no answer");
    }

    @Test
    void refusesWhatIsNoUrl() {
        var hook = new HookCall.Http("GET", "not a url", OptionalInt.empty(), Optional.empty());
        var order = StepOrders.of(new Action.CallHook(HookMoment.PRE, "it", hook), Instant.EPOCH);

        var result = new HttpHook(HTTP, new Confidential(Map.of()))
                .run(hook, HookContext.of(order, HookMoment.PRE), Duration.ofSeconds(1));

        assertThat(failed(result).advice()).isEqualTo(StepResult.Advice.GIVE_UP);
    }
}
