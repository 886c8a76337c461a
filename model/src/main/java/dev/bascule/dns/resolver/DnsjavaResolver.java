// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Asks all servers at once, one task each on the given executor (virtual threads), so that a round costs the
/// slowest answer and never more than the patience. `ids` makes message numbers and must be hard to guess.
public final class DnsjavaResolver implements Resolver {
    private final ExecutorService executor;
    private final InstantSource clock;
    private final RandomGenerator ids;
    private final Duration patience;

    public DnsjavaResolver(ExecutorService executor, InstantSource clock, RandomGenerator ids, Duration patience) {
        this.executor = executor;
        this.clock = clock;
        this.ids = ids;
        this.patience = patience;
    }

    @Override
    public List<Answer> ask(List<Nameserver> servers, Question question, boolean authoritative) {
        var type = Type.value(question.type().name());
        return servers.stream()
                .map(server -> query(server, question.name(), type, !authoritative))
                .map(query -> started(() -> AnswerReader.answer(query.send(), question.type())))
                .toList()
                .stream()
                .map(Tasks::finished)
                .toList();
    }

    @Override
    public Map<Nameserver, Long> serials(List<Nameserver> servers, String zone) {
        var asked = servers.stream()
                .map(server -> query(server, zone, Type.SOA, false))
                .map(query -> started(query::send))
                .toList();
        var serials = new HashMap<Nameserver, Long>();
        for (var future : asked) {
            var reply = Tasks.finished(future);
            reply.message()
                    .ifPresent(message -> message.getSection(Section.ANSWER).stream()
                            .filter(SOARecord.class::isInstance)
                            .findFirst()
                            .ifPresent(soa -> serials.put(reply.server(), ((SOARecord) soa).getSerial())));
        }
        return serials;
    }

    /// What resolvers answer about the name servers of a zone.
    List<Message> nameServers(List<Nameserver> resolvers, String zone) {
        return resolvers.stream()
                .map(server -> query(server, zone, Type.NS, true))
                .map(query -> started(query::send))
                .toList()
                .stream()
                .flatMap(asked -> Tasks.finished(asked).message().stream())
                .toList();
    }

    private ServerQuery query(Nameserver server, String name, int type, boolean recursive) {
        try {
            var message = new Message(ids.nextInt(0x10000));
            if (recursive) {
                message.getHeader().setFlag(Flags.RD);
            }
            message.addRecord(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN), Section.QUESTION);
            return new ServerQuery(server, message, patience, clock);
        } catch (TextParseException wrong) {
            throw new IllegalArgumentException("'" + name + "' is no DNS name: " + wrong.getMessage(), wrong);
        }
    }

    private <T> Future<T> started(Callable<T> task) {
        return executor.submit(task);
    }
}
