// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import dev.bascule.lab.net.Loopback;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The addresses of the name servers' own names, which every server of the lab can answer, as glue does.
public record HostTable(Map<String, String> addresses) {
    private static final long TTL = 3600;

    public HostTable {
        addresses = Map.copyOf(addresses);
    }

    Optional<Message> answer(Message query, Record question) {
        return record(question.getName()).map(found -> {
            var answer = ZoneAnswers.replyTo(query, question);
            if (question.getType() == Type.A) {
                answer.addRecord(found, Section.ANSWER);
            }
            return answer;
        });
    }

    private Optional<Record> record(Name name) {
        var key = name.toString(true).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(addresses.get(key)).map(a -> new ARecord(name, DClass.IN, TTL, Loopback.literal(a)));
    }
}
