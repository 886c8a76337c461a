// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.Zone;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Answer.Rcode;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

class DnsjavaResolverTest {
    private static final Question QUESTION = new Question("genesis.example.com", RecordType.A);
    private static final String OLD = "genesis.example.com. 42 A 203.0.113.10";
    private static final String NEW = "genesis.example.com. 60 A 198.51.100.20";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ScriptedServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(ScriptedServer::close);
        executor.close();
    }

    /// Long where an answer comes, short where none does.
    private DnsjavaResolver patientFor(int millis) {
        return new DnsjavaResolver(executor, InstantSource.system(), new Random(7), Duration.ofMillis(millis));
    }

    private ScriptedServer open(ScriptedServer server) {
        servers.add(server);
        return server;
    }

    private Answer ask(ScriptedServer server) {
        return patientFor(5_000)
                .ask(List.of(server.nameserver("r")), QUESTION, false)
                .getFirst();
    }

    @Test
    void asksEveryServerAndAnswersInTheirOrder() {
        var old = open(ScriptedServer.answering(OLD));
        var fresh = open(ScriptedServer.answering(NEW));

        var answers = patientFor(5_000)
                .ask(List.of(old.nameserver("a"), fresh.nameserver("b"), old.nameserver("c")), QUESTION, false);

        assertThat(answers).extracting(answer -> answer.server().name()).containsExactly("a", "b", "c");
        assertThat(answers)
                .extracting(Answer::values)
                .containsExactly(List.of("203.0.113.10"), List.of("198.51.100.20"), List.of("203.0.113.10"));
        assertThat(answers.getFirst().ttl()).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void asksWithRecursionOnlyWhereItIsWanted() {
        var server = open(ScriptedServer.answering(NEW));

        patientFor(5_000).ask(List.of(server.nameserver("r")), QUESTION, false);
        patientFor(5_000).ask(List.of(server.nameserver("ns")), QUESTION, true);

        assertThat(server.queries())
                .extracting(query -> query.getHeader().getFlag(Flags.RD))
                .containsExactly(true, false);
    }

    @Test
    void goesOnByTcpWhenTheAnswerIsCutShort() {
        var server = open(new ScriptedServer(
                query -> {
                    var cut = ScriptedServer.answer(query);
                    cut.getHeader().setFlag(Flags.TC);
                    return List.of(cut.toWire());
                },
                query -> ScriptedServer.answer(query, NEW)));

        assertThat(ask(server).values()).containsExactly("198.51.100.20");
        assertThat(server.queries()).hasSize(2);
    }

    @Test
    void ignoresWhatAnswersSomethingElse() {
        var server = open(new ScriptedServer(
                query -> {
                    var otherId = ScriptedServer.answer(query, OLD);
                    otherId.getHeader().setID(query.getHeader().getID() ^ 1);
                    var otherName = new Message(query.getHeader().getID());
                    otherName.getHeader().setFlag(Flags.QR);
                    otherName.addRecord(ScriptedServer.record("other.example.com. 0 A 0.0.0.0"), Section.QUESTION);
                    otherName.addRecord(ScriptedServer.record(OLD), Section.ANSWER);
                    return List.of(
                            otherId.toWire(),
                            otherName.toWire(),
                            new byte[] {1, 2, 3},
                            query.toWire(),
                            ScriptedServer.answer(query, NEW).toWire());
                },
                query -> query));

        assertThat(ask(server).values()).containsExactly("198.51.100.20");
    }

    @Test
    void asksAgainWhenAPacketIsLost() {
        var count = new AtomicInteger();
        var server = open(new ScriptedServer(
                query -> count.getAndIncrement() == 0
                        ? List.of()
                        : List.of(ScriptedServer.answer(query, NEW).toWire()),
                query -> query));

        var answer = patientFor(600)
                .ask(List.of(server.nameserver("r")), QUESTION, false)
                .getFirst();

        assertThat(answer.rcode()).isEqualTo(Rcode.NOERROR);
        assertThat(server.queries())
                .extracting(query -> query.getHeader().getID())
                .hasSize(2)
                .containsOnly(server.queries().getFirst().getHeader().getID());
    }

    @Test
    void losesPatienceWithASilentServerOnly() {
        var silent = open(ScriptedServer.silent());
        var fresh = open(ScriptedServer.answering(NEW));

        var answers =
                patientFor(300).ask(List.of(silent.nameserver("dead"), fresh.nameserver("live")), QUESTION, false);

        assertThat(answers).extracting(Answer::rcode).containsExactly(Rcode.TIMEOUT, Rcode.NOERROR);
        assertThat(answers.getFirst().rtt()).isEqualTo(Duration.ofMillis(300));
        assertThat(answers.getFirst().ttl()).isZero();
    }

    @Test
    void nobodyThereIsNoAnswerEither() {
        var gone = ScriptedServer.silent();
        gone.close();

        assertThat(patientFor(300)
                        .ask(List.of(gone.nameserver("gone")), QUESTION, false)
                        .getFirst()
                        .rcode())
                .isEqualTo(Rcode.TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({"2, SERVFAIL", "3, NXDOMAIN", "5, REFUSED", "4, OTHER"})
    void namesWhatTheServerSays(int code, Rcode rcode) {
        var answer = ask(open(ScriptedServer.failing(code)));

        assertThat(answer.rcode()).isEqualTo(rcode);
        assertThat(answer.values()).isEmpty();
    }

    @Test
    void followsAliasesAndTakesTheShortestLife() {
        var answer = ask(open(ScriptedServer.answering(
                "genesis.example.com. 9 CNAME edge.example.net.",
                "edge.example.net. 60 A 198.51.100.20",
                "edge.example.net. 60 A 198.51.100.30")));

        assertThat(answer.values()).containsExactly("198.51.100.20", "198.51.100.30");
        assertThat(answer.ttl()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aNegativeAnswerLivesAsItsSoaSays() {
        var server = open(new ScriptedServer(
                query -> {
                    var none = ScriptedServer.answer(query);
                    none.getHeader().setFlag(Flags.AA);
                    none.addRecord(
                            ScriptedServer.record(
                                    "example.com. 900 SOA ns1.example.com. hostmaster.example.com. 77 7200 900 1209600 300"),
                            Section.AUTHORITY);
                    return List.of(none.toWire());
                },
                query -> query));

        var answer = ask(server);

        assertThat(answer.values()).isEmpty();
        assertThat(answer.ttl()).isEqualTo(Duration.ofSeconds(300));
        assertThat(answer.authoritative()).isTrue();
        assertThat(answer.serial()).isEqualTo(77);
    }

    @Test
    void writesIpv6InItsOneForm() {
        var server = open(ScriptedServer.answering("genesis.example.com. 60 AAAA 2001:db8:0:0::1"));

        var answer = patientFor(5_000)
                .ask(List.of(server.nameserver("r")), new Question("genesis.example.com", RecordType.AAAA), false)
                .getFirst();

        assertThat(answer.values()).containsExactly("2001:db8::1");
    }

    @Test
    void readsSerialsOfThoseThatAnswer() {
        var server = open(ScriptedServer.answering(
                "example.com. 900 SOA ns1.example.com. hostmaster.example.com. 1583891130 7200 900 1209600 300"));
        var silent = open(ScriptedServer.silent());
        var live = server.nameserver("live");

        assertThat(patientFor(300).serials(List.of(live, silent.nameserver("dead")), "example.com"))
                .containsExactly(Map.entry(live, 1_583_891_130L));
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> patientFor(300)
                        .ask(
                                List.of(new Nameserver("r", "127.0.0.1", 5353)),
                                new Question("two..dots", RecordType.A),
                                false))
                .withMessageContaining("two..dots");
    }

    @Test
    void findsTheAddressesOfAZonesServersUnlessTheyAreConfigured() {
        var resolver = open(ScriptedServer.answering("ns1.example.com. 60 A 192.0.2.53"));
        var fixed = List.of(new Nameserver("lab", "127.0.0.1", 5300));
        var authoritative = new AuthoritativeServers(
                patientFor(5_000), executor, List.of(resolver.nameserver("r")), Map.of(new ProviderId("cf"), fixed));
        var zone = new Zone("example.com", "1", List.of("ns1.example.com", "ns2.example.com"));

        assertThat(authoritative.of(new ProviderId("do"), zone))
                .containsExactly(
                        new Nameserver("ns1.example.com", "192.0.2.53", 53),
                        new Nameserver("ns2.example.com", "192.0.2.53", 53));
        assertThat(authoritative.of(new ProviderId("cf"), zone)).isEqualTo(fixed);
    }
}
