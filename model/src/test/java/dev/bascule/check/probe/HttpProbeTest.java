// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Expectation;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpProbeTest {
    private final Rig rig = new Rig();
    private final HttpProbe probe = new HttpProbe(rig.names, rig.clock);
    private final MockWebServer web = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        web.start();
    }

    @AfterEach
    void close() {
        web.close();
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "204, ''", "301, STATUS", "500, STATUS", "401, AUTH", "403, AUTH"})
    void acceptsTheTwoHundredsUnlessToldOtherwise(int status, String error) {
        assertThat(errorOf(answered(status, "", Expectation.ANY))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"301, 301, ''", "401, 401, ''", "200, 301, STATUS", "503, 200, STATUS"})
    void comparesTheStatusThatIsExpected(int status, int expected, String error) {
        assertThat(errorOf(answered(status, "", Checks.status(expected)))).isEqualTo(error);
    }

    @Test
    void looksIntoBodyAndHeaders() {
        assertThat(errorOf(answered(200, "{\"state\":\"ok\"}", Checks.body("ok"))))
                .isEmpty();
        assertThat(errorOf(answered(200, "starting", Checks.body("ok")))).isEqualTo("CONTENT");
        assertThat(errorOf(answered(200, "", Checks.header("X-Site: fra1")))).isEmpty();
        assertThat(errorOf(answered(200, "", Checks.header("x-site")))).isEmpty();
        assertThat(errorOf(answered(200, "", Checks.header("X-Site: ams3")))).isEqualTo("CONTENT");
        assertThat(errorOf(answered(200, "", Checks.header("X-Other")))).isEqualTo("CONTENT");
    }

    @Test
    void opensANewConnectionEachTime() throws Exception {
        answered(200, "", Expectation.ANY);
        answered(200, "", Expectation.ANY);

        var first = web.takeRequest();
        var second = web.takeRequest();
        assertThat(second.getConnectionIndex()).isNotEqualTo(first.getConnectionIndex());
        assertThat(second.getHeaders().get("Connection")).isEqualTo("close");
    }

    @Test
    void readsNoMoreThanSixtyFourKibibytes() {
        var late = "x".repeat(64 * 1024) + "ok";

        assertThat(errorOf(answered(200, late, Checks.body("ok")))).isEqualTo("CONTENT");
    }

    @Test
    void classifiesADeadListenerAsRefused() throws IOException {
        var result = probe.run(http("http://127.0.0.1:" + Rig.deadPort() + "/health", Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.REFUSED);
        assertThat(result.outcome().detail()).endsWith("/health refused the connection");
    }

    @Test
    void givesUpOnAServerThatHangs() throws IOException {
        try (var server = rig.server(rig::hang)) {
            var result = probe.run(http(address(server), Rig.SHORT));

            assertThat(Rig.error(result)).isEqualTo(ErrorClass.TIMEOUT);
            assertThat(result.outcome().detail()).contains("no answer within 300 ms", "waiting for the answer");
        }
    }

    @Test
    void givesUpOnABodyThatTrickles() throws IOException {
        try (var server = rig.server(rig::trickle)) {
            var result = probe.run(http(address(server), Rig.SHORT));

            assertThat(Rig.error(result)).isEqualTo(ErrorClass.TIMEOUT);
            assertThat(result.outcome().detail()).contains("reading the answer");
        }
    }

    @Test
    void callsABrokenConversationAProtocolError() throws IOException {
        try (var resetting = rig.server(Rig::reset);
                var babbling = rig.server(Rig.saying("SSH-2.0-OpenSSH_9.2\r\n"));
                var silent = rig.server(_ -> {})) {
            for (var server : new ServerSocket[] {resetting, babbling, silent}) {
                assertThat(Rig.error(probe.run(http(address(server), Rig.AMPLE))))
                        .isEqualTo(ErrorClass.PROTOCOL);
            }
        }
    }

    @Test
    void callsPlainTextWhereTlsIsExpectedATlsError() throws IOException {
        try (var server = rig.server(Rig.saying("HTTP/1.1 200 OK\r\n\r\n"))) {
            var result = probe.run(http(address(server).replace("http:", "https:"), Rig.AMPLE));

            assertThat(Rig.error(result)).isEqualTo(ErrorClass.TLS);
        }
    }

    @Test
    void callsANameThatDoesNotResolveADnsError() {
        NameLookup nobody = (host, _) -> {
            throw new UnknownHostException(host + " does not resolve");
        };
        var result = new HttpProbe(nobody, rig.clock).run(http("http://api.fra1.example.com/", Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.DNS);
        assertThat(result.outcome().detail()).contains("api.fra1.example.com does not resolve");
    }

    @Test
    void aTargetThatIsNoAddressIsOurOwnFault() {
        assertThat(Rig.error(probe.run(http("api.example.com", Rig.AMPLE)))).isEqualTo(ErrorClass.INTERNAL);
    }

    @Test
    void anInterruptIsOurOwnFaultAndIsKept() throws IOException {
        try (var server = rig.server(rig::hang)) {
            Thread.currentThread().interrupt();
            var result = probe.run(http(address(server), Duration.ofSeconds(30)));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(Rig.error(result)).isEqualTo(ErrorClass.INTERNAL);
        }
    }

    @Test
    void keepsTheExchangeOfAFailureBoundedAndWithoutSecrets() {
        web.enqueue(new MockResponse(
                503,
                Headers.of("Set-Cookie", "session=s3cr3t", "X-Site", "fra1"),
                "{\"token\": \"s3cr3t\"}" + "x".repeat(9_000)));
        var target = web.url("/health?api_key=s3cr3t&full=1").toString().replace("//", "//ops:s3cr3t@");

        var result = probe.run(http(target, Rig.AMPLE));

        assertThat(result.exchange())
                .hasValueSatisfying(text -> assertThat(text)
                        .hasSizeLessThanOrEqualTo(4_096)
                        .contains(
                                "> GET http://", "full=1", "Authorization: (hidden)", "< HTTP/1.1 503", "X-Site: fra1")
                        .doesNotContain("s3cr3t"));
        assertThat(result.outcome().detail()).doesNotContain("s3cr3t");
    }

    @Test
    void sendsTheCredentialsOfTheAddress() throws Exception {
        web.enqueue(new MockResponse(200, Headers.of(), ""));

        probe.run(http(web.url("/").toString().replace("//", "//ops:pass@"), Rig.AMPLE));

        assertThat(web.takeRequest().getHeaders().get("Authorization")).isEqualTo("Basic b3BzOnBhc3M=");
    }

    private ProbeResult answered(int status, String body, Expectation expect) {
        web.enqueue(new MockResponse(status, Headers.of("X-Site", "fra1", "Location", "/elsewhere"), body));
        return probe.run(Checks.expecting(http(web.url("/").toString(), Rig.AMPLE), Optional.empty(), expect));
    }

    private static String errorOf(ProbeResult result) {
        return switch (result.outcome()) {
            case Outcome.Passed _ -> "";
            case Outcome.Failed(var error, var _) -> error.name();
        };
    }

    private static String address(ServerSocket server) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private static Check http(String target, Duration timeout) {
        return Checks.target(CheckType.HTTP, target, timeout);
    }
}
