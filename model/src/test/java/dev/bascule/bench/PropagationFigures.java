// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.resolver.DnsjavaResolver;
import dev.bascule.lab.dns.DnsDoor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

/// One round of a propagation over 24 resolvers on loopback, all at once and one after another.
final class PropagationFigures implements Benchmarks.Group {
    private static final int RESOLVERS = 24;
    private static final Question QUESTION = new Question("genesis.example.com", RecordType.A);

    @Override
    public void measure(Figures figures) throws Exception {
        figures.title("Propagation, " + RESOLVERS + " resolvers that answer at once");
        var doors = new ArrayList<DnsDoor>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RESOLVERS; i++) {
                var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
                doors.add(DnsDoor.open(anywhere, PropagationFigures::answer, threads));
            }
            var servers = doors.stream().map(PropagationFigures::server).toList();
            var resolver = new DnsjavaResolver(threads, InstantSource.system(), new Random(7), Duration.ofSeconds(1));
            var first = Figures.best(1, () -> heard(resolver.ask(servers, QUESTION, false)));
            var together = Figures.best(50, () -> heard(resolver.ask(servers, QUESTION, false)));
            var inTurn = Figures.best(20, () -> {
                servers.forEach(s -> heard(resolver.ask(List.of(s), QUESTION, false)));
                return true;
            });
            figures.figure("first round", first / 1e6, "ms");
            figures.figure("a round, all asked at once", together / 1e6, "ms");
            figures.ratio("  one after another costs, against that", inTurn, together);
            for (var door : doors) {
                door.close();
            }
        }
    }

    private static int heard(List<Answer> answers) {
        if (answers.stream().anyMatch(a -> a.values().isEmpty())) {
            throw new IllegalStateException("A resolver on loopback did not answer: " + answers);
        }
        return answers.size();
    }

    private static Nameserver server(DnsDoor door) {
        var at = door.address();
        return new Nameserver("r" + at.getPort(), at.getAddress().getHostAddress(), at.getPort());
    }

    private static Optional<Message> answer(Message query) {
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        answer.addRecord(
                new ARecord(query.getQuestion().getName(), DClass.IN, 60, InetAddress.getLoopbackAddress()),
                Section.ANSWER);
        return Optional.of(answer);
    }
}
