// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Answers queries from one published zone with the authoritative bit set: data, no data or NXDOMAIN with the
/// SOA (RFC 2308), CNAMEs followed within the zone.
final class ZoneAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ZoneAnswers.class);
    private static final int LONGEST_CHAIN = 8;

    private final Name origin;
    private final List<Record> records;

    ZoneAnswers(ZoneData zone) {
        this.origin = name(zone.origin());
        this.records = zone.records().stream().flatMap(r -> record(r).stream()).toList();
    }

    boolean covers(Name name) {
        return name.subdomain(origin);
    }

    Message answer(Message query, Record question) {
        var answer = replyTo(query, question);
        answer.getHeader().setFlag(Flags.AA);
        var found = chain(question.getName(), question.getType());
        found.forEach(r -> answer.addRecord(r, Section.ANSWER));
        if (found.isEmpty()) {
            if (records.stream().noneMatch(r -> r.getName().subdomain(question.getName()))) {
                answer.getHeader().setRcode(Rcode.NXDOMAIN);
            }
            soa().ifPresent(r -> answer.addRecord(r, Section.AUTHORITY));
        }
        return answer;
    }

    /// An empty answer to a query: same id and question, QR set, RD copied.
    static Message replyTo(Message query, Record question) {
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        if (query.getHeader().getFlag(Flags.RD)) {
            answer.getHeader().setFlag(Flags.RD);
        }
        answer.addRecord(question, Section.QUESTION);
        return answer;
    }

    private List<Record> chain(Name start, int type) {
        var found = new ArrayList<Record>();
        var name = start;
        for (var step = 0; step < LONGEST_CHAIN; step++) {
            var direct = matching(name, type);
            found.addAll(direct);
            var alias = direct.isEmpty() ? matching(name, Type.CNAME) : List.<Record>of();
            if (alias.isEmpty()) {
                break;
            }
            found.addAll(alias);
            name = ((CNAMERecord) alias.getFirst()).getTarget();
        }
        return found;
    }

    private List<Record> matching(Name name, int type) {
        return records.stream()
                .filter(r -> r.getName().equals(name) && (type == Type.ANY || r.getType() == type))
                .toList();
    }

    private Optional<Record> soa() {
        return records.stream().filter(r -> r.getType() == Type.SOA).findFirst();
    }

    // Providers store more than DNS can carry; such a record is not answered, and the zone lives on.
    private Optional<Record> record(ZoneRecord entry) {
        try {
            var type = Type.value(entry.type());
            return Optional.of(
                    Record.fromString(name(entry.name()), type, DClass.IN, entry.ttl(), entry.value(), origin));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Zone {} holds a record that DNS cannot carry, {}: {}", origin, entry, e.toString());
            return Optional.empty();
        }
    }

    static Name name(String absolute) {
        try {
            return Name.fromString(absolute, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(absolute + " is not a domain name.", e);
        }
    }
}
