// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.AddressText;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Answer.Rcode;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Turns a DNS message into an [Answer]. The life of an answer is its shortest TTL, aliases on the way
/// included; that of a negative one is told by its SOA (RFC 2308).
final class AnswerReader {
    private AnswerReader() {}

    static Answer answer(Reply reply, RecordType type) {
        return reply.message()
                .map(message -> answered(reply, message, type))
                .orElseGet(() -> new Answer(
                        reply.server(), reply.at(), reply.rtt(), Rcode.TIMEOUT, List.of(), Duration.ZERO, false, 0));
    }

    private static Answer answered(Reply reply, Message message, RecordType type) {
        var rcode = rcode(message);
        return new Answer(
                reply.server(),
                reply.at(),
                reply.rtt(),
                rcode,
                rcode == Rcode.NOERROR ? values(message, type) : List.of(),
                Duration.ofSeconds(ttl(message)),
                message.getHeader().getFlag(Flags.AA),
                serial(message));
    }

    private static Rcode rcode(Message message) {
        return switch (message.getRcode()) {
            case org.xbill.DNS.Rcode.NOERROR -> Rcode.NOERROR;
            case org.xbill.DNS.Rcode.NXDOMAIN -> Rcode.NXDOMAIN;
            case org.xbill.DNS.Rcode.SERVFAIL -> Rcode.SERVFAIL;
            case org.xbill.DNS.Rcode.REFUSED -> Rcode.REFUSED;
            default -> Rcode.OTHER;
        };
    }

    private static List<String> values(Message message, RecordType type) {
        int wanted = Type.value(type.name());
        return message.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == wanted)
                .map(record -> AddressText.canonical(type, record.rdataToString()))
                .distinct()
                .sorted()
                .toList();
    }

    private static long ttl(Message message) {
        var answers = message.getSection(Section.ANSWER).stream().mapToLong(Record::getTTL);
        var negative = message.getSection(Section.AUTHORITY).stream()
                .filter(SOARecord.class::isInstance)
                .map(SOARecord.class::cast)
                .mapToLong(soa -> Math.min(soa.getTTL(), soa.getMinimum()));
        boolean positive = !message.getSection(Section.ANSWER).isEmpty();
        LongStream lives = positive ? answers : negative;
        return lives.min().orElse(0);
    }

    private static long serial(Message message) {
        return message.getSection(Section.AUTHORITY).stream()
                .filter(SOARecord.class::isInstance)
                .mapToLong(soa -> ((SOARecord) soa).getSerial())
                .findFirst()
                .orElse(0);
    }
}
