// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.WriteWarrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.BufferedSink;

/// A provider on loopback that holds one zone in memory and answers in the words of the recorded exchanges.
/// Faults are given to the next write, or the next read, in the order in which they were set.
public abstract class EmulatedProvider extends Dispatcher implements ProviderWorld {
    /// One record; `extra` is whatever only this provider knows.
    public record Entry(String id, String name, String type, String value, long ttl, String extra) {}

    /// The day of the recordings plus some years; certificates play no part here.
    public static final Instant START = Instant.parse("2026-03-11T09:42:20Z");

    private static final OkHttpClient HTTP = new OkHttpClient();

    public final ManualClock clock = new ManualClock(START);
    protected final List<Entry> entries = new ArrayList<>();
    protected final List<String> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<Function<RecordedRequest, MockResponse.Builder>> nextWrites = new ArrayDeque<>();
    private final Deque<Function<RecordedRequest, MockResponse.Builder>> nextReads = new ArrayDeque<>();
    private final MockWebServer server = PromptServer.start(this);
    private int writes;

    public abstract ProviderAccess access();

    protected abstract MockResponse.Builder answer(RecordedRequest request);

    protected abstract boolean isWrite(RecordedRequest request);

    protected abstract MockResponse.Builder throttled();

    protected abstract MockResponse.Builder refused(int status);

    public Transport transport() {
        return new Transport(
                HTTP, Duration.ofSeconds(5), clock, clock, new Random(7), Backoff.STANDARD, Backoff.STANDARD);
    }

    public URI endpoint() {
        return server.url("/").uri();
    }

    public synchronized void failWrite(Fault fault) {
        nextWrites.add(request -> faulty(fault, request));
    }

    /// The next write is answered so, whatever it is, and not carried out.
    public synchronized void answerWrite(MockResponse.Builder response) {
        nextWrites.add(_ -> response);
    }

    /// The next write goes through as usual.
    public synchronized void letWrite() {
        nextWrites.add(this::answer);
    }

    /// Something happens just before the next write is carried out.
    public synchronized void beforeWrite(Runnable event) {
        nextWrites.add(request -> {
            event.run();
            return answer(request);
        });
    }

    public synchronized void failRead(Fault fault) {
        nextReads.add(request -> faulty(fault, request));
    }

    /// Something happens, and the next write is refused.
    public synchronized void beforeWrite(Runnable event, MockResponse.Builder refusal) {
        nextWrites.add(_ -> {
            event.run();
            return refusal;
        });
    }

    public synchronized void answerRead(MockResponse.Builder response) {
        nextReads.add(_ -> response);
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// The body of the last request with this method.
    public synchronized String lastBody(String method) {
        for (int i = requests.size() - 1; i >= 0; i--) {
            if (requests.get(i).startsWith(method + " ")) {
                return bodies.get(i);
            }
        }
        return "";
    }

    @Override
    public synchronized int writes() {
        return writes;
    }

    @Override
    public DnsReader reader() {
        return access().reader();
    }

    @Override
    public DnsWriter writer(WriteWarrant warrant) {
        return access().writer(warrant);
    }

    @Override
    public synchronized List<String> held(String name, String type) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && entry.type().equals(type))
                .map(Entry::value)
                .sorted()
                .toList();
    }

    @Override
    public synchronized void put(String name, String type, long ttl, String... values) {
        for (var value : values) {
            entries.add(new Entry(nextId(), name, type, value, ttl, ""));
        }
    }

    protected String nextId() {
        return String.valueOf(92_264_100 + entries.size() + requests.size() * 1000L);
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getTarget());
        boolean write = isWrite(request);
        writes += write ? 1 : 0;
        bodies.add(request.getBody() == null ? "" : request.getBody().utf8());
        var scripted = (write ? nextWrites : nextReads).poll();
        return (scripted == null ? answer(request) : scripted.apply(request)).build();
    }

    private MockResponse.Builder faulty(Fault fault, RecordedRequest request) {
        return switch (fault) {
            case LOST_BEFORE_APPLYING -> lost();
            case LOST_AFTER_APPLYING -> {
                answer(request);
                yield lost();
            }
            case SERVER_ERROR -> html(503);
            case SERVER_ERROR_AFTER_APPLYING -> {
                answer(request);
                yield html(502);
            }
            case HTML -> html(200);
            case ENDLESS -> new MockResponse.Builder().body(new Endless());
            case REDIRECT -> new MockResponse.Builder().code(302).setHeader("Location", "http://localhost:1/elsewhere");
            case WRONG_TYPE -> answer(request).setHeader("Content-Type", "text/html");
            case EMPTY -> new MockResponse.Builder().code(200);
            case TRUNCATED -> {
                var whole = answer(request).getBody();
                var buffer = new okio.Buffer();
                try {
                    whole.writeTo(buffer);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                var text = buffer.readUtf8();
                yield new MockResponse.Builder().body(text.substring(0, text.length() / 2));
            }
            case THROTTLED -> throttled();
            case UNAUTHORIZED -> refused(401);
            case FORBIDDEN -> refused(403);
        };
    }

    /// Goes on until the reader has had enough.
    private static final class Endless implements MockResponseBody {
        @Override
        public long getContentLength() {
            return Long.MAX_VALUE;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("<a>");
            while (sink.isOpen()) {
                sink.writeUtf8(" ".repeat(8192));
            }
        }
    }

    private static MockResponse.Builder lost() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket());
    }

    private static MockResponse.Builder html(int status) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<html><body>edge</body></html>");
    }

    @Override
    public void close() {
        server.close();
    }
}
