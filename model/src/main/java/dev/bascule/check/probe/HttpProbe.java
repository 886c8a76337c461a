// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Asks an HTTP or HTTPS address once, over a connection of its own, so that a dead listener is seen although
/// old connections would still work. Certificates are verified, redirects are answers, no proxy is used, and at
/// most 64 KiB of the answer are read. The whole of it keeps to the check's timeout. Safe for use from any
/// thread.
public final class HttpProbe implements Probe {
    private static final long BODY_LIMIT = 64 * 1024;

    private final NameLookup names;
    private final InstantSource clock;
    private final OkHttpClient client;

    public HttpProbe(NameLookup names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
        // One limit for the whole call: separate limits per phase would add up, or never end for a target that
        // trickles.
        this.client = new OkHttpClient.Builder()
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public CheckType type() {
        return CheckType.HTTP;
    }

    @Override
    public ProbeResult run(Check check) {
        var patience = Patience.begin(clock, check);
        var url = HttpUrl.parse(check.target());
        if (url == null) {
            var words = "The target of " + check.id() + " is not an http or https address; mend the configuration.";
            return patience.failed(new Outcome.Failed(ErrorClass.INTERNAL, words), words);
        }
        var phase = new HttpPhase();
        var request = request(url);
        try (var response = ask(request, patience, phase)) {
            var body = response.peekBody(BODY_LIMIT).string();
            var outcome = judged(check, url, response, body);
            return switch (outcome) {
                case Outcome.Passed(var detail) -> patience.passed(detail);
                case Outcome.Failed failed -> patience.failed(failed, Exchanges.http(request, response, body));
            };
        } catch (IOException e) {
            var failed = IoFailures.classify(e, Exchanges.address(url), phase.words(), patience);
            return patience.failed(failed, Exchanges.http(request, null, failed.detail()));
        }
    }

    private Response ask(Request request, Patience patience, HttpPhase phase) throws IOException {
        var addresses = names.lookup(request.url().host(), patience.left());
        return client.newBuilder()
                .dns(_ -> addresses)
                .eventListener(phase)
                .callTimeout(patience.left())
                .build()
                .newCall(request)
                .execute();
    }

    private static Request request(HttpUrl url) {
        var request = new Request.Builder()
                .url(url)
                .header("User-Agent", "Bascule health check")
                .header("Accept", "*/*")
                .header("Connection", "close");
        if (!url.username().isEmpty()) {
            request.header("Authorization", Credentials.basic(url.username(), url.password()));
        }
        return request.build();
    }

    private static Outcome judged(Check check, HttpUrl url, Response response, String body) {
        var expect = check.expect();
        var code = response.code();
        var rightStatus = expect.status().isPresent() ? code == expect.status().getAsInt() : response.isSuccessful();
        if (!rightStatus) {
            var wanted = expect.status().isPresent() ? expect.status().getAsInt() + "" : "200 to 299";
            var error = code == 401 || code == 403 || code == 407 ? ErrorClass.AUTH : ErrorClass.STATUS;
            return new Outcome.Failed(error, Exchanges.address(url) + " answered " + code + ", expected " + wanted);
        }
        if (expect.header().filter(h -> !hasHeader(response, h)).isPresent()) {
            return new Outcome.Failed(
                    ErrorClass.CONTENT,
                    Exchanges.address(url) + " answered without the header '"
                            + expect.header().get() + "'");
        }
        if (expect.bodyContains().filter(text -> !body.contains(text)).isPresent()) {
            return new Outcome.Failed(
                    ErrorClass.CONTENT,
                    Exchanges.address(url) + " answered " + code + " without '"
                            + expect.bodyContains().get() + "' in its body");
        }
        return new Outcome.Passed("HTTP " + code);
    }

    /// `Name` asks that the header is there, `Name: text` that its value contains the text.
    private static boolean hasHeader(Response response, String expected) {
        var colon = expected.indexOf(':');
        var name = colon < 0 ? expected.strip() : expected.substring(0, colon).strip();
        var text = colon < 0 ? "" : expected.substring(colon + 1).strip();
        @Nullable String value = response.header(name);
        return value != null && value.contains(text);
    }
}
