// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.Moment;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.Setup;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each provider holds of the records, read now or told by the journal.
final class Records {
    private Records() {}

    static List<RecordLook> held(DeploymentPicture picture) {
        return providers(picture.setup()).stream()
                .map(p -> held(p, picture.setup(), picture.dns()))
                .toList();
    }

    static List<RecordLook> recorded(Setup setup, Moment moment) {
        return providers(setup).stream().map(p -> recorded(p, setup, moment)).toList();
    }

    private static List<ProviderId> providers(Setup setup) {
        return setup.records().stream()
                .flatMap(r -> r.providers().stream())
                .distinct()
                .toList();
    }

    private static RecordLook held(ProviderId provider, Setup setup, DnsPicture dns) {
        var lines = new ArrayList<String>();
        dns.readings().stream()
                .filter(r -> r.provider().equals(provider))
                .findFirst()
                .ifPresent(r -> lines.addAll(lines(r, setup.records().size())));
        var servers = dns.rows().stream()
                .filter(r -> r.provider().equals(Optional.of(provider)))
                .map(r -> r.server())
                .distinct()
                .count();
        if (lines.size() > 1 && servers > 0) {
            lines.set(1, lines.get(1) + " · " + servers + " NS");
        }
        var drift = dns.drift().stream()
                .filter(d -> d.provider().equals(provider))
                .max((a, b) -> mark(a).compareTo(mark(b)));
        var failed = dns.readings().stream()
                .anyMatch(r -> r.provider().equals(provider) && r.reading() instanceof Reading.Failed);
        var mark = failed ? Mark.UNKNOWN : drift.map(Records::mark).orElse(Mark.UNKNOWN);
        return new RecordLook(
                provider,
                setup.nameOf(provider),
                Optional.of(mark),
                lines.isEmpty() ? List.of("–", "not read yet") : lines,
                drift.map(DnsPicture.DriftRow::because).orElse("Its records were not compared yet."));
    }

    private static List<String> lines(ProviderReading read, int records) {
        var more = records > 1 ? " +" + (records - 1) : "";
        return switch (read.reading()) {
            case Reading.Found(var set, var _, var _, var _) ->
                List.of(set.key().type() + " " + String.join(" ", set.values()) + more, Figures.ttl(set.ttl()));
            case Reading.Absent _ -> List.of("no such record", "–");
            case Reading.InTheWay(var _, var _, var what) -> List.of("blocked", what);
            case Reading.Failed _ -> List.of("–", "read failed");
        };
    }

    private static Mark mark(DnsPicture.DriftRow drift) {
        return switch (drift.verdict()) {
            case "match" -> Mark.HEALTHY;
            case "drift" -> Mark.DEGRADED;
            default -> Mark.UNKNOWN;
        };
    }

    private static RecordLook recorded(ProviderId provider, Setup setup, Moment moment) {
        var told = moment.drifts().entrySet().stream()
                .filter(e -> e.getKey().provider().equals(provider))
                .toList();
        var drifts = told.stream().anyMatch(e -> e.getValue());
        var type = setup.records().isEmpty()
                ? ""
                : setup.records().getFirst().key().type() + " ";
        var site = moment.state().active();
        var points = type + "→ " + site.map(s -> s.value()).orElse("not recorded");
        Optional<Mark> mark = told.isEmpty() ? Optional.empty() : Optional.of(drifts ? Mark.DEGRADED : Mark.HEALTHY);
        var because = site.map(s -> "The journal says that the records pointed to " + s + ".")
                .orElse("The journal does not say where the records pointed.");
        return new RecordLook(provider, setup.nameOf(provider), mark, List.of(points, "TTL –"), because);
    }
}
