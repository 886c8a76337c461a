// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/// An answer in a resolver's cache: its code, its records, and until when it may be told. Copies carry the
/// remaining TTL in whole seconds, rounded down.
record CachedAnswer(int rcode, List<Record> answers, List<Record> authority, Instant until) {
    static CachedAnswer of(Message message, Instant learned, int stretch) {
        var answers = message.getSection(Section.ANSWER);
        var authority = message.getSection(Section.AUTHORITY);
        var life = lifetime(answers, authority) * stretch;
        return new CachedAnswer(
                message.getRcode(), List.copyOf(answers), List.copyOf(authority), learned.plusSeconds(life));
    }

    /// The smallest TTL, or for a negative answer the SOA's rule (RFC 2308 section 5).
    private static long lifetime(List<Record> answers, List<Record> authority) {
        if (!answers.isEmpty()) {
            return answers.stream().mapToLong(Record::getTTL).min().orElse(0);
        }
        return authority.stream()
                .flatMap(r -> r instanceof SOARecord soa ? Stream.of(soa) : Stream.empty())
                .mapToLong(soa -> Math.min(soa.getTTL(), soa.getMinimum()))
                .min()
                .orElse(0);
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    void fill(Message message, Instant now) {
        var remaining = Math.max(0, Duration.between(now, until).toSeconds());
        message.getHeader().setRcode(rcode);
        answers.forEach(r -> message.addRecord(aged(r, remaining), Section.ANSWER));
        authority.forEach(r -> message.addRecord(aged(r, remaining), Section.AUTHORITY));
    }

    private static Record aged(Record record, long ttl) {
        return Record.newRecord(
                record.getName(), record.getType(), record.getDClass(), ttl, record.rdataToWireCanonical());
    }
}
