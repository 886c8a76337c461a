// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.CheckId;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.views.checks.sheet.GroupFace.Count;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Arranges the checks of a deployment as lines of the table, in configured order whatever their states are.
public final class SheetReading {
    private final DeploymentPicture picture;
    private final CheckFilter filter;
    private final Grouping grouping;
    private final Set<String> folded;

    private SheetReading(DeploymentPicture picture, CheckFilter filter, Grouping grouping, Set<String> folded) {
        this.picture = picture;
        this.filter = filter;
        this.grouping = grouping;
        this.folded = folded;
    }

    /// `folded` are the keys of the groups whose rows are hidden.
    public static Sheet of(DeploymentPicture picture, CheckFilter filter, Grouping grouping, Set<String> folded) {
        return new SheetReading(picture, filter, grouping, folded).read();
    }

    private Sheet read() {
        var all = CheckRow.of(picture);
        var states = new EnumMap<Mark, Integer>(Mark.class);
        var others = filter.withoutStates();
        var rows = new HashMap<CheckId, CheckRow>(all.size() * 2);
        var groups = new LinkedHashMap<String, List<CheckRow>>();
        var shown = 0;
        var votes = 1;
        for (var row : all) {
            rows.put(row.id(), row);
            votes = Math.max(votes, row.seen().eyes().size());
            if (others.accepts(row)) {
                var mark = filter.mark(row);
                states.merge(mark, 1, Integer::sum);
                if (filter.states().isEmpty() || filter.states().contains(mark)) {
                    shown++;
                    groups.computeIfAbsent(grouping.key(row), _ -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        var lines = new ArrayList<Line>(shown + groups.size());
        var heads = new HashMap<String, GroupFace>();
        for (var key : inOrder(groups.keySet())) {
            var members = groups.getOrDefault(key, List.of());
            heads.put(key, head(key, members));
            lines.add(new Line.Head(key));
            if (!folded.contains(key)) {
                members.forEach(row -> lines.add(new Line.Row(row.id())));
            }
        }
        return new Sheet(lines, rows, heads, states, shown, all.size(), votes);
    }

    /// Sites stand in configured order and what they share last; other groups as their first row comes.
    private List<String> inOrder(Set<String> keys) {
        var sites =
                picture.deployment().sites().stream().map(s -> s.id().value()).toList();
        return keys.stream()
                .sorted(Comparator.comparingInt(grouping::place)
                        .thenComparingInt(k -> k.equals(CheckRow.SHARED) ? 1 : 0)
                        .thenComparingInt(k -> grouping == Grouping.SITE ? sites.indexOf(k) : 0))
                .toList();
    }

    private GroupFace head(String key, List<CheckRow> members) {
        var counts = new EnumMap<Mark, Integer>(Mark.class);
        members.forEach(m -> counts.merge(m.mark(), 1, Integer::sum));
        var worstFirst = Arrays.asList(Mark.values()).reversed().stream()
                .filter(counts::containsKey)
                .map(m -> new Count(m, counts.getOrDefault(m, 0)))
                .toList();
        var site = grouping == Grouping.SITE && !key.equals(CheckRow.SHARED)
                ? picture.deployment().site(new SiteId(key))
                : Optional.<Site>empty();
        return new GroupFace(
                key,
                key.equals(CheckRow.SHARED) ? "shared" : key,
                site.map(SheetReading::about).orElseGet(() -> about(key)),
                mark(counts, site),
                members.size(),
                worstFirst,
                folded.contains(key));
    }

    /// The worst row; a site also shows what the quorum holds of it when that is worse, so that a muted check
    /// which counts against its site is never hidden. A copy that stands by makes no group a standby one.
    private Mark mark(Map<Mark, Integer> counts, Optional<Site> site) {
        var worst = Mark.worst(counts.keySet());
        var rows = worst == Mark.STANDBY && counts.containsKey(Mark.HEALTHY) ? Mark.HEALTHY : worst;
        return site.flatMap(s -> picture.verdict(s.id()))
                .map(v -> Marks.of(v.health()))
                .filter(Mark::isLoud)
                .filter(verdict -> verdict.compareTo(rows) > 0)
                .orElse(rows);
    }

    private static String about(Site site) {
        var role = site.role() == Role.PRIMARY ? "PRIMARY" : "backup";
        return site.region() + ", " + site.tier() + ", " + role;
    }

    private String about(String key) {
        return switch (grouping) {
            case SITE, SERVICE -> key.equals(CheckRow.SHARED) ? "belongs to no site alone" : "";
            case KIND, STATE -> "";
        };
    }
}
