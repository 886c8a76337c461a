// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the DNS page shows of one record at one instant; `record` is empty where a deployment has none.
public record DnsPage(
        DeploymentPicture picture,
        List<RecordTarget> records,
        Optional<RecordTarget> record,
        List<ResolverLine> resolvers,
        Instant historyFrom,
        String trouble,
        boolean isAsking,
        Instant now) {
    private static final Duration STALE_AFTER = Duration.ofSeconds(150);

    public DnsPage {
        records = List.copyOf(records);
        resolvers = List.copyOf(resolvers);
    }

    static DnsPage of(
            DeploymentPicture picture,
            String wanted,
            AnswerHistory history,
            String trouble,
            boolean isAsking,
            Instant now) {
        // While a TTL is lowered, the lower one is the wanted one.
        var lowered = picture.dns().amendments().lowered();
        var records = lowered.map(l -> l.in(picture.setup()))
                .orElseGet(picture::setup)
                .records();
        var record = records.stream()
                .filter(r -> r.key().toString().equals(wanted))
                .findFirst()
                .or(() -> records.stream().findFirst());
        var usual = record.map(RecordTarget::ttl).orElse(Duration.ZERO);
        var lines = rows(picture.dns(), record)
                .filter(r -> r.provider().isEmpty())
                .map(r -> ResolverLine.of(r, usual, history, now))
                .toList();
        return new DnsPage(picture, records, record, lines, history.from(now), trouble, isAsking, now);
    }

    private static Stream<DnsPicture.Row> rows(DnsPicture dns, Optional<RecordTarget> record) {
        return dns.rows().stream()
                .filter(r -> record.filter(t -> t.key().toString().equals(r.record()))
                        .isPresent());
    }

    public DnsPicture dns() {
        return picture.dns();
    }

    /// Name servers of the chosen record, in the order in which they are known.
    public List<DnsPicture.Row> nameServers() {
        return rows(dns(), record).filter(r -> r.provider().isPresent()).toList();
    }

    /// Resolvers of the chosen record that do not give the new answer.
    public List<DnsPicture.Row> open() {
        return rows(dns(), record)
                .filter(r -> r.provider().isEmpty() && Answers.of(r) != DnsAnswer.NEW)
                .toList();
    }

    public long count(DnsAnswer answer) {
        return resolvers.stream().filter(l -> l.answer() == answer).count();
    }

    /// How many resolvers gave any answer at all; those that are silent can neither have moved nor not.
    public long answering() {
        return resolvers.stream().filter(l -> l.left().isPresent()).count();
    }

    /// `**19/24** new, 3 old, 1 NXDOMAIN, 1 timeout`.
    public String tally() {
        if (resolvers.isEmpty()) {
            return "";
        }
        var others = Arrays.stream(DnsAnswer.values())
                .filter(a -> a != DnsAnswer.NEW && count(a) > 0)
                .map(a -> ", " + count(a) + " " + a.word())
                .collect(Collectors.joining());
        return "**" + count(DnsAnswer.NEW) + "/" + resolvers.size() + "** new" + others;
    }

    /// The values that resolvers still give, while some do.
    public Optional<String> oldValues() {
        return values(DnsAnswer.OLD);
    }

    public Optional<String> newValues() {
        return values(DnsAnswer.NEW);
    }

    private Optional<String> values(DnsAnswer answer) {
        return rows(dns(), record)
                .filter(r -> Answers.of(r) == answer && !r.values().isEmpty())
                .map(r -> String.join(", ", r.values()))
                .findFirst();
    }

    public long drifting() {
        return dns().drift().stream().filter(d -> d.verdict().equals("drift")).count();
    }

    /// Whether the comparison still desires other values than servers are asked for now: it tells of what was.
    public boolean isDriftStale() {
        var desired = dns().drift().stream()
                .filter(d -> record.filter(r -> r.key().equals(d.record())).isPresent())
                .map(d -> String.join(", ", d.desired()))
                .toList();
        return !desired.isEmpty()
                && newValues().filter(now -> !desired.contains(now)).isPresent();
    }

    /// When the newest change was published, in words; empty when none was.
    public String published() {
        return dns().publishedAt()
                .map(at -> "Published `" + Figures.time(at) + "`")
                .orElse("");
    }

    /// When servers were asked last, in words.
    public String asked() {
        return dns().measuredAt().map(at -> "Asked `" + Figures.time(at) + "`").orElse("Not asked yet");
    }

    /// The newest answer of a server about a record, for the evidence of a chosen cell.
    public Optional<DnsPicture.Row> row(DnsPicture.Row chosen) {
        return dns().rows().stream()
                .filter(r -> r.server().equals(chosen.server())
                        && r.record().equals(chosen.record())
                        && r.provider().equals(chosen.provider()))
                .findFirst();
    }

    /// How many users have moved: known only as a share of resolvers, which are not weighted by their users.
    public String moved() {
        return answering() == 0
                ? "Users moved: not measured"
                : "Users moved: estimate `" + Figures.percent((double) count(DnsAnswer.NEW) / answering())
                        + "`, by resolvers, not weighted by their users";
    }

    /// How old the answers are once that matters.
    public Optional<Duration> stale() {
        return dns().measuredAt().map(at -> Duration.between(at, now)).filter(age -> age.compareTo(STALE_AFTER) > 0);
    }

    /// Share of the answering resolvers that must have moved, 0 to 1.
    public double needed() {
        return picture.setup().policy().propagationShare();
    }
}
