// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.supervisor.watch.OpenQuestions.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final Nameserver QUICK = new Nameserver("quick", "127.0.0.1", 5301);
    private static final Nameserver SILENT = new Nameserver("silent", "127.0.0.1", 5302);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch patience = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<Nameserver, Thread> askers = new ConcurrentHashMap<>();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final DnsDesk desk = new DnsDesk();
    private final OpenQuestions questions = new OpenQuestions(new Servers(), desk, () -> NOW, tasks);

    /// One server answers at once, the other only ever runs out of patience.
    private final class Servers implements Resolver {
        @Override
        public List<Answer> ask(List<Nameserver> servers, Question question, boolean authoritative) {
            var answers = new ArrayList<Answer>();
            for (var server : servers) {
                asked.add(server.name());
                askers.put(server, Thread.currentThread());
                answers.add(server.equals(SILENT) ? silence() : answer(server, "127.0.10.2"));
            }
            return answers;
        }

        private Answer silence() {
            try {
                assertThat(patience.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Answer(
                    SILENT, NOW, Duration.ofSeconds(1), Answer.Rcode.TIMEOUT, List.of(), Duration.ZERO, false, 0);
        }
    }

    @AfterEach
    void close() {
        patience.countDown();
        tasks.close();
    }

    @Test
    void notesQuickAnswersWhileASilentServerIsStillAsked() throws Exception {
        expect("127.0.10.2", "127.0.10.1");

        questions.ask(everyone(), Duration.ofMillis(1));
        questions.ask(List.of(about(QUICK)), LONG);

        assertThat(state(QUICK)).isEqualTo(AnswerState.NEW);
        assertThat(state(SILENT)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(desk.propagation(KEY).orElseThrow().resolverTally().shareOfAnswering())
                .isEqualTo(1);
    }

    @Test
    void asksNobodyTwiceWhoOwesAnAnswer() throws Exception {
        expect("127.0.10.2", "127.0.10.1");
        questions.ask(everyone(), Duration.ofMillis(1));

        for (int round = 0; round < 3; round++) {
            questions.ask(List.of(about(QUICK)), LONG);
            questions.ask(List.of(about(SILENT)), Duration.ofMillis(1));
        }

        assertThat(asked).filteredOn("silent"::equals).hasSize(1);
    }

    @Test
    void waitsForEverybodyWhenThereIsTime() throws Exception {
        expect("127.0.10.2", "127.0.10.1");
        patience.countDown();

        questions.ask(everyone(), LONG);

        assertThat(state(SILENT)).isEqualTo(AnswerState.TIMEOUT);
        assertThat(askers.get(QUICK)).isNotSameAs(askers.get(SILENT));
    }

    @Test
    void nobodyWaitsForAServerThatWasSilentBefore() throws Exception {
        expect("127.0.10.1");
        patience.countDown();
        questions.ask(everyone(), LONG);

        expect("127.0.10.2", "127.0.10.1");

        assertThat(state(SILENT)).isEqualTo(AnswerState.TIMEOUT);
        assertThat(state(QUICK)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(desk.propagation(KEY).orElseThrow().resolverTally().count(AnswerState.NEW))
                .isZero();
    }

    private void expect(String wanted, String... old) {
        desk.expect(
                KEY,
                List.of(wanted),
                List.of(old),
                NOW,
                List.of(ServerRow.resolver(QUICK), ServerRow.resolver(SILENT)));
    }

    private static List<Asked> everyone() {
        return List.of(about(QUICK), about(SILENT));
    }

    private static Asked about(Nameserver server) {
        return new Asked(KEY, server, false);
    }

    private AnswerState state(Nameserver server) {
        return desk.propagation(KEY).orElseThrow().rows().stream()
                .filter(row -> row.server().equals(server))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Answer answer(Nameserver server, String value) {
        return new Answer(
                server,
                NOW,
                Duration.ofMillis(1),
                Answer.Rcode.NOERROR,
                List.of(value),
                Duration.ofSeconds(3),
                false,
                0);
    }
}
