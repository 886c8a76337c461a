// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/// One name server: answers from the zones that were published to it, refuses others. What it answers changes
/// only with the next publication.
public final class AuthoritativeServer implements DnsResponder {
    private final String name;
    private final HostTable hosts;
    private final Map<String, ZoneAnswers> zones = new ConcurrentHashMap<>();

    public AuthoritativeServer(String name, HostTable hosts) {
        this.name = name;
        this.hosts = hosts;
    }

    public String name() {
        return name;
    }

    /// Replaces what this server answers for the zone, from now on.
    public void publish(ZoneData zone) {
        zones.put(zone.origin(), new ZoneAnswers(zone));
    }

    @Override
    public Optional<Message> respond(Message query) {
        var question = query.getQuestion();
        if (question == null) {
            return Optional.empty();
        }
        return Optional.of(hosts.answer(query, question)
                .orElseGet(() -> zones.values().stream()
                        .filter(z -> z.covers(question.getName()))
                        .findFirst()
                        .map(z -> z.answer(query, question))
                        .orElseGet(() -> refused(query, question))));
    }

    private static Message refused(Message query, Record question) {
        var answer = ZoneAnswers.replyTo(query, question);
        answer.getHeader().setRcode(Rcode.REFUSED);
        return answer;
    }
}
