// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.RequestLimit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// A provider's JSON interface with a bearer token. Every answer is either understood or becomes a classified
/// problem; redirects are not followed and no write is repeated behind our back. Safe from any thread.
public final class JsonApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");
    private static final long LARGEST = 8L << 20;

    private final Problems problems;
    private final ErrorDialect dialect;
    private final Transport transport;
    private final Credential token;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private volatile Optional<RequestLimit> limit = Optional.empty();
    private volatile Instant quietUntil = Instant.MIN;

    public JsonApi(Problems problems, ErrorDialect dialect, Transport transport, Credential token) {
        this.problems = problems;
        this.dialect = dialect;
        this.transport = transport;
        this.token = token;
        this.writing = transport
                .http()
                .newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(transport.timeout())
                .eventListenerFactory(_ -> SentMark.listener())
                .build();
        // A kept connection that the provider has closed since is found out only by using it.
        this.reading = writing.newBuilder().retryOnConnectionFailure(true).build();
    }

    /// Where the interface is: an endpoint without a path gets the provider's usual one.
    public static HttpUrl base(URI endpoint, String usualPath) {
        var url = HttpUrl.get(endpoint.toString());
        return url.encodedPath().equals("/")
                ? url.newBuilder().addPathSegments(usualPath).build()
                : url;
    }

    /// What a plan must show of the request limit; nothing while plenty is left.
    public List<String> warnings() {
        return limit.filter(RequestLimit::isScarce).stream()
                .map(seen -> "Only " + seen.remaining() + " of " + seen.limit() + " requests are left until "
                        + seen.reset() + "; other tools of the account use them too.")
                .toList();
    }

    /// What the newest answer that spoke of the request limit said.
    public Optional<RequestLimit> limit() {
        return limit;
    }

    public Problems problems() {
        return problems;
    }

    /// Sends a call, and again where that is safe.
    public JsonNode send(ApiCall call) throws ProviderException {
        return new Retrying(transport).run(call.direction(), () -> once(call));
    }

    private JsonNode once(ApiCall call) throws ProviderException {
        requireLeave(call);
        var mark = new SentMark();
        var request = request(call, mark);
        var http = call.direction() == Direction.READ ? reading : writing;
        try (var response = http.newCall(request).execute()) {
            LimitHeaders.read(response.headers(), transport.clock().instant())
                    .ifPresent(seen -> limit = Optional.of(seen));
            return judge(call, response);
        } catch (IOException lost) {
            var kind = mark.isSet() ? call.direction().lost() : ProblemClass.NOT_SENT;
            throw problems.of(kind, call.what(), "no answer (" + lost.getClass().getSimpleName() + ")");
        }
    }

    /// Who was told to wait keeps quiet with every request, not only with the one that was refused.
    private void requireLeave(ApiCall call) throws ProviderException {
        var now = transport.clock().instant();
        if (now.isBefore(quietUntil)) {
            throw problems.of(
                    ProblemClass.THROTTLED,
                    call.what(),
                    "it takes no requests before " + quietUntil.truncatedTo(ChronoUnit.SECONDS) + ", so none was sent",
                    Optional.of(RetryAfter.atLeast(Duration.between(now, quietUntil))));
        }
    }

    private Request request(ApiCall call, SentMark mark) throws ProviderException {
        return authorized(call)
                .url(call.url())
                .header("Accept", "application/json")
                .method(
                        call.method(),
                        call.body()
                                .map(body -> RequestBody.create(body.toString(), TYPE))
                                .orElse(null))
                .tag(SentMark.class, mark)
                .build();
    }

    /// A key that cannot be had, or that no header can hold, is told without showing it.
    private Request.Builder authorized(ApiCall call) throws ProviderException {
        var secret = revealed(call);
        try {
            return new Request.Builder().header("Authorization", "Bearer " + secret);
        } catch (IllegalArgumentException unfit) {
            throw problems.of(ProblemClass.CREDENTIALS, call.what(), "its key holds characters that no key has");
        }
    }

    private String revealed(ApiCall call) throws ProviderException {
        try {
            return token.reveal().strip();
        } catch (RuntimeException unavailable) {
            throw problems.of(
                    ProblemClass.CREDENTIALS, call.what(), "its key cannot be had: " + unavailable.getMessage());
        }
    }

    private JsonNode judge(ApiCall call, Response response) throws ProviderException, IOException {
        requireNoDetour(call, response);
        var peeked = response.peekBody(LARGEST);
        var text = peeked.string();
        var body = parse(text);
        if (!response.isSuccessful() || dialect.isRefusal(body)) {
            throw refusal(call, response, body);
        }
        boolean mayBeEmpty = call.method().equals("DELETE") && text.isBlank();
        if (!body.isObject() && !mayBeEmpty) {
            throw problems.of(
                    call.direction().garbled(),
                    call.what(),
                    "status " + response.code() + " with "
                            + (text.isBlank()
                                    ? "an empty body"
                                    : peeked.contentLength() == LARGEST
                                            ? "a body without end"
                                            : "a body that is no JSON"));
        }
        return body;
    }

    /// Another host must not see the key, and its answer would not be the provider's.
    private void requireNoDetour(ApiCall call, Response response) throws ProviderException {
        if (response.isRedirect()) {
            var where = Optional.ofNullable(response.header("Location"))
                    .flatMap(to -> Optional.ofNullable(call.url().resolve(to)));
            throw problems.of(
                    call.direction().garbled(),
                    call.what(),
                    "status " + response.code() + ", it redirects to "
                            + where.map(HttpUrl::host).orElse("nowhere")
                            + ", which is not followed, since the key would go along; check the endpoint");
        }
    }

    private ProviderException refusal(ApiCall call, Response response, JsonNode body) {
        var kind = dialect.classify(response.code(), call.direction(), body)
                .orElseGet(() -> call.direction().failed(response.code()));
        var words = dialect.words(body);
        var now = transport.clock().instant();
        var wait = kind == ProblemClass.THROTTLED ? retryAfter(response, now) : Optional.<Duration>empty();
        wait.ifPresent(asked -> quietUntil = now.plus(asked));
        return problems.of(
                kind, call.what(), "status " + response.code() + (words.isEmpty() ? "" : ", " + words), wait);
    }

    private Optional<Duration> retryAfter(Response response, Instant now) {
        return RetryAfter.parse(Optional.ofNullable(response.header("Retry-After")), now)
                .or(() -> limit.map(seen -> LimitHeaders.untilReset(seen, now)))
                .or(dialect::usualBlock);
    }

    private static JsonNode parse(String text) {
        try {
            var node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
