// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.client.DnsPicture;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a measurement says about one record and the values it should have: who gives them, who does not, and
/// whether that is enough.
public record PropagationVerdict(
        Standing standing,
        List<Judged> servers,
        List<Judged> resolvers,
        long moved,
        long answering,
        double needed,
        Optional<Instant> expectedAt,
        Optional<Instant> measuredAt) {
    public PropagationVerdict {
        servers = List.copyOf(servers);
        resolvers = List.copyOf(resolvers);
    }

    static PropagationVerdict of(DnsPicture dns, CheckQuestion question) {
        var expected = new TreeSet<>(question.expected());
        var rows = dns.rows().stream()
                .filter(r -> r.record().equals(question.record()))
                .map(r -> new Judged(r, judge(r, expected)))
                .toList();
        var servers = rows.stream().filter(j -> j.row().provider().isPresent()).toList();
        var resolvers = rows.stream()
                .filter(j -> j.row().provider().isEmpty()
                        && question.resolvers().contains(j.row().server()))
                .toList();
        var answering =
                resolvers.stream().filter(j -> !j.row().values().isEmpty()).count();
        var moved = count(resolvers);
        var isEnough = answering > 0 && moved >= Math.ceil(question.needed() * answering);
        var expectedAt = resolvers.stream()
                .filter(j -> j.answer() != DnsAnswer.NEW)
                .flatMap(j -> j.row().expectedAt().stream())
                .max(Instant::compareTo);
        return new PropagationVerdict(
                standing(servers, answering, isEnough),
                servers,
                resolvers,
                moved,
                answering,
                question.needed(),
                expectedAt,
                dns.measuredAt());
    }

    private static Standing standing(List<Judged> servers, long answering, boolean isEnough) {
        if (servers.isEmpty() && answering == 0) {
            return Standing.NOT_MEASURED;
        }
        if (count(servers) < servers.size()) {
            return Standing.WRONG_AT_SOURCE;
        }
        return isEnough ? Standing.REACHED : Standing.SPREADING;
    }

    private static DnsAnswer judge(DnsPicture.Row row, Set<String> expected) {
        if (row.values().isEmpty()) {
            return Answers.of(row);
        }
        var given = new TreeSet<>(row.values());
        if (given.equals(expected)) {
            return DnsAnswer.NEW;
        }
        return given.stream().anyMatch(expected::contains) ? DnsAnswer.MIXED : DnsAnswer.OLD;
    }

    private static long count(List<Judged> judged) {
        return judged.stream().filter(j -> j.answer() == DnsAnswer.NEW).count();
    }

    public long serversRight() {
        return count(servers);
    }

    /// The verdict in a sentence: what is so, what it means, what to do.
    public String words() {
        var share = moved + " of " + answering + " answering resolvers";
        return switch (standing) {
            case REACHED ->
                share + " give the expected values, and every name server does. Clients reach the right place.";
            case SPREADING ->
                "Every name server gives the expected values; " + share + " do, "
                        + (long) Math.ceil(needed * answering) + " are needed."
                        + expectedAt
                                .map(at -> " The last is expected at " + Figures.time(at) + ".")
                                .orElse("");
            case WRONG_AT_SOURCE ->
                serversRight() + " of " + servers.size()
                        + " name servers give the expected values. Waiting does not help: change the record at the others.";
            case NOT_MEASURED -> "No server has answered for this record yet.";
        };
    }
}
