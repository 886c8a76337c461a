// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.AddressText;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.drill.Seed;
import dev.bascule.lab.dns.AuthoritativeServer;
import dev.bascule.lab.dns.HostTable;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.provider.ProviderApi;
import dev.bascule.lab.provider.ZonePublisher;
import dev.bascule.lab.provider.ZoneSetting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// One provider of the lab, with nothing else of the lab around it. What it holds is read from its name server.
/// The zone comes to be when a client first needs it.
final class LabProviderWorld extends Dispatcher implements ProviderWorld {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final String ZONE = "example.com";
    private static final String SERVER = "ns1.lab.example";

    /// Publications arrive at once, so that a test need not wait for them.
    private static final class NoDelay extends ScheduledThreadPoolExecutor {
        NoDelay() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            command.run();
            return super.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);
        }
    }

    private final ManualClock clock = new ManualClock(EmulatedProvider.START);
    private final List<ZoneRecord> records = new ArrayList<>();
    private final NoDelay timer = new NoDelay();
    private final AuthoritativeServer nameServer = new AuthoritativeServer(SERVER, new HostTable(Map.of()));
    private final MockWebServer server = PromptServer.start(this);
    private final Function<ZoneSetting, ProviderApi> opening;
    private final ProviderAccess access;
    private Optional<ProviderApi> api = Optional.empty();
    private int writes;

    LabProviderWorld(Function<ZoneSetting, ProviderApi> opening, BiFunction<Transport, URI, ProviderAccess> client) {
        this.opening = opening;
        var transport = new Transport(
                HTTP, Duration.ofSeconds(5), clock, clock, new Random(7), Backoff.STANDARD, Backoff.STANDARD);
        this.access = client.apply(transport, server.url("/").uri());
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        var asked = request(request);
        writes += asked.writes() ? 1 : 0;
        var reply = api().answer(asked);
        return response(reply);
    }

    private synchronized ProviderApi api() {
        if (api.isEmpty()) {
            var pace = new ZonePublisher.Pace(Duration.ZERO, Duration.ZERO);
            var publisher = new ZonePublisher(List.of(nameServer), timer, pace, new Seed(1));
            var setting = new ZoneSetting(ZONE, records, List.of(SERVER), 1, publisher, clock, new Seed(1));
            api = Optional.of(opening.apply(setting));
        }
        return api.get();
    }

    private static HttpRequest request(RecordedRequest request) {
        var url = request.getUrl();
        var query = new HashMap<String, String>();
        url.queryParameterNames().forEach(name -> query.put(name, url.queryParameter(name)));
        var headers = new HashMap<String, String>();
        request.getHeaders()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        var body = request.getBody() == null ? "" : request.getBody().utf8();
        return new HttpRequest(request.getMethod(), "/" + String.join("/", url.pathSegments()), query, headers, body);
    }

    private static MockResponse response(HttpReply.Answer answer) {
        var response = new MockResponse.Builder().code(answer.status());
        if (answer.status() != 204) {
            response.body(answer.body());
        }
        answer.headers().forEach(response::setHeader);
        return response.build();
    }

    @Override
    public DnsReader reader() {
        return access.reader();
    }

    @Override
    public DnsWriter writer(WriteWarrant warrant) {
        return access.writer(warrant);
    }

    @Override
    public String zone() {
        return ZONE;
    }

    @Override
    public synchronized void put(String name, String type, long ttl, String... values) {
        for (var value : values) {
            records.add(new ZoneRecord(name, type, ttl, type.equals("CNAME") ? value + "." : value));
        }
    }

    @Override
    public List<String> held(String name, String type) {
        api();
        try {
            var question = Record.newRecord(Name.fromString(name + "."), Type.value(type), DClass.IN);
            return nameServer.respond(Message.newQuery(question)).orElseThrow().getSection(Section.ANSWER).stream()
                    .map(LabProviderWorld::text)
                    .sorted()
                    .toList();
        } catch (TextParseException wrong) {
            throw new IllegalArgumentException(name, wrong);
        }
    }

    private static String text(Record record) {
        return record.getType() == Type.AAAA
                ? AddressText.canonical(RecordType.AAAA, record.rdataToString())
                : record.rdataToString();
    }

    @Override
    public synchronized int writes() {
        return writes;
    }

    @Override
    public void close() {
        server.close();
        timer.shutdownNow();
    }
}
