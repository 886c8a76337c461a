// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Closing;
import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Passage;
import dev.bascule.lab.net.Pause;
import dev.bascule.lab.net.Threads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class DnsServersTest {
    private final Threads threads = Threads.virtual();
    private final Closing closing = new Closing();
    private final DnsExchange exchange = new DnsExchange(Duration.ofMillis(500));
    private final HostTable hosts = new HostTable(Map.of("ns1.example.net", "127.0.30.1"));
    private final AuthoritativeServer server = new AuthoritativeServer("ns1.example.net", hosts);
    private final Pause pause = new Pause();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final InstantSource clock = () -> now;
    private DnsDoor authoritative;

    @BeforeEach
    void open() throws IOException {
        server.publish(zone("127.0.10.1"));
        authoritative = door(server);
        closing.add(pause);
    }

    @AfterEach
    void close() {
        closing.close();
        threads.close();
    }

    private static ZoneData zone(String address, ZoneRecord... more) {
        var records = new ArrayList<>(List.of(
                new ZoneRecord("example.com", "SOA", 1800, "ns1.example.net. host.example.com. 7 1 2 3 60"),
                new ZoneRecord("example.com", "NS", 1800, "ns1.example.net."),
                new ZoneRecord("www.example.com", "CNAME", 30, "genesis.example.com."),
                new ZoneRecord("genesis.example.com", "A", 30, address)));
        records.addAll(List.of(more));
        return new ZoneData("example.com", records);
    }

    private DnsDoor door(DnsResponder responder) throws IOException {
        var where = new InetSocketAddress(Loopback.literal("127.0.0.1"), 0);
        return closing.add(DnsDoor.open(where, responder, threads.executor()));
    }

    private Message ask(DnsDoor door, String name, int type) throws IOException {
        return exchange.ask(door.address(), ZoneAnswers.name(name), type, false);
    }

    private static String answer(Message message) {
        return message.getSection(Section.ANSWER).toString();
    }

    @Test
    void answersWithAuthority() throws Exception {
        var answer = ask(authoritative, "GENESIS.example.com", Type.A);
        assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
        assertThat(answer(answer)).contains("30").contains("127.0.10.1");
        assertThat(answer(ask(authoritative, "example.com", Type.SOA)))
                .contains("ns1.example.net. host.example.com. 7");
        assertThat(answer(ask(authoritative, "example.com", Type.NS))).contains("ns1.example.net.");
        assertThat(answer(ask(authoritative, "www.example.com", Type.A)))
                .contains("CNAME")
                .contains("127.0.10.1");
    }

    @Test
    void tellsNoSuchNameFromNoSuchDataAndBothCarryTheSoa() throws Exception {
        var missing = ask(authoritative, "nobody.example.com", Type.A);
        assertThat(missing.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(missing.getSection(Section.AUTHORITY).getFirst()).isInstanceOf(SOARecord.class);
        var empty = ask(authoritative, "genesis.example.com", Type.AAAA);
        assertThat(empty.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(empty.getSection(Section.AUTHORITY).getFirst()).isInstanceOf(SOARecord.class);
    }

    @Test
    void refusesOtherZonesButKnowsTheNameServersThemselves() throws Exception {
        assertThat(ask(authoritative, "example.org", Type.A).getRcode()).isEqualTo(Rcode.REFUSED);
        assertThat(answer(ask(authoritative, "ns1.example.net", Type.A))).contains("127.0.30.1");
    }

    @Test
    void aLongAnswerIsTruncatedOverUdpAndWholeOverTcp() throws Exception {
        var many = IntStream.range(0, 60)
                .mapToObj(i -> new ZoneRecord("many.example.com", "A", 30, "192.0.2." + i))
                .toArray(ZoneRecord[]::new);
        server.publish(zone("127.0.10.1", many));
        assertThat(ask(authoritative, "many.example.com", Type.A).getSection(Section.ANSWER))
                .hasSize(60);
    }

    @Test
    void truncationOnRequestSendsClientsToTcp() throws Exception {
        authoritative.truncate(true);
        assertThat(answer(ask(authoritative, "genesis.example.com", Type.A))).contains("127.0.10.1");
    }

    @Test
    void aDarkServerIsSilentAndComesBack() throws Exception {
        authoritative.set(Passage.DARK);
        assertThatThrownBy(() -> ask(authoritative, "genesis.example.com", Type.A))
                .isInstanceOf(IOException.class);
        authoritative.set(Passage.OPEN);
        assertThat(answer(ask(authoritative, "genesis.example.com", Type.A))).contains("127.0.10.1");
    }

    private CachingResolver resolver(ResolverHabit habit) {
        var upstreams = new Upstreams(Map.of("example.com", List.of(authoritative.address())));
        var around = new CachingResolver.Surroundings(upstreams, hosts, clock, pause);
        return new CachingResolver("lab", habit, around, new Seed(1));
    }

    @Test
    void anOrdinaryResolverCountsTheTtlDownAndThenAsksAgain() throws Exception {
        var door = door(resolver(ResolverHabit.ORDINARY));
        assertThat(ttl(door)).isEqualTo(30);
        server.publish(zone("127.0.10.2"));
        now = now.plusSeconds(20);
        assertThat(ttl(door)).isEqualTo(10);
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("127.0.10.1");
        now = now.plusSeconds(10);
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("127.0.10.2");
    }

    @Test
    void aStubbornResolverKeepsAnAnswerFourTimesAsLong() throws Exception {
        var door = door(resolver(ResolverHabit.STUBBORN));
        assertThat(ttl(door)).isEqualTo(120);
        server.publish(zone("127.0.10.2"));
        now = now.plusSeconds(119);
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("127.0.10.1");
        now = now.plusSeconds(1);
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("127.0.10.2");
    }

    @Test
    void aCacheCanBeFilledInThePast() throws Exception {
        var resolver = resolver(ResolverHabit.ORDINARY);
        resolver.remember("genesis.example.com", Type.A, Duration.ofSeconds(25));
        assertThat(ttl(door(resolver))).isEqualTo(5);
    }

    @Test
    void negativeAnswersAreKeptForTheSoasMinimum() throws Exception {
        var door = door(resolver(ResolverHabit.ORDINARY));
        assertThat(ask(door, "late.example.com", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        server.publish(zone("127.0.10.1", new ZoneRecord("late.example.com", "A", 30, "192.0.2.1")));
        now = now.plusSeconds(59);
        assertThat(ask(door, "late.example.com", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        now = now.plusSeconds(1);
        assertThat(answer(ask(door, "late.example.com", Type.A))).contains("192.0.2.1");
    }

    @Test
    void aSilentResolverNeverAnswersAndALiarLies() throws Exception {
        var silent = door(resolver(ResolverHabit.DEAD));
        assertThatThrownBy(() -> ask(silent, "genesis.example.com", Type.A)).isInstanceOf(IOException.class);
        var liar = resolver(ResolverHabit.ORDINARY);
        var door = door(liar);
        liar.lie(Optional.of("203.0.113.66"));
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("203.0.113.66");
        liar.lie(Optional.empty());
        assertThat(answer(ask(door, "genesis.example.com", Type.A))).contains("127.0.10.1");
    }

    @Test
    void aResolverWithoutUpstreamAnswersServfail() throws Exception {
        var door = door(resolver(ResolverHabit.ORDINARY));
        assertThat(ask(door, "elsewhere.example.org", Type.A).getRcode()).isEqualTo(Rcode.SERVFAIL);
    }

    private long ttl(DnsDoor door) throws IOException {
        return ask(door, "genesis.example.com", Type.A)
                .getSection(Section.ANSWER)
                .getFirst()
                .getTTL();
    }
}
