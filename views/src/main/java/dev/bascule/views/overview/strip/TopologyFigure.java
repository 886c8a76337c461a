// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.strip;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;

/// The way of a request as values: clients, record, one lane per site with its nodes, what all sites share, and
/// how far replicas are behind.
public record TopologyFigure(
        List<String> columns,
        List<Lane> lanes,
        List<String> clients,
        List<String> record,
        int replicated,
        Optional<External> external) {
    public TopologyFigure {
        columns = List.copyOf(columns);
        lanes = List.copyOf(lanes);
        clients = List.copyOf(clients);
        record = List.copyOf(record);
    }

    /// What the line from the record to a site means.
    public enum Way {
        ACTIVE,
        PLANNED,
        IDLE
    }

    /// One site; `lag` is the text on the edge from the lane's source, absent where nothing is replicated, and
    /// `isSource` marks where replicas copy from.
    public record Lane(String site, Mark mark, Way way, List<Stop> stops, boolean isSource, Optional<String> lag) {
        public Lane {
            stops = List.copyOf(stops);
        }

        /// Index of the first node that is down, or -1.
        int broken() {
            return stops.stream().map(Stop::mark).toList().indexOf(Mark.UNHEALTHY);
        }
    }

    public record Stop(String node, Icon icon, Mark mark) {}

    /// Something outside that all sites use; only one of it makes it a single point of failure.
    public record External(String name, Mark mark, String latency, String usedBy) {}

    public boolean hasPlan() {
        return lanes.stream().anyMatch(l -> l.way() == Way.PLANNED);
    }

    /// One sentence for screen readers.
    String spoken() {
        var carrying = lanes.stream()
                .filter(l -> l.way() == Way.ACTIVE)
                .map(l -> l.site() + " carries the traffic, " + l.mark().word())
                .findFirst()
                .orElse("the active site is not known");
        var planned = lanes.stream()
                .filter(l -> l.way() == Way.PLANNED)
                .map(l -> ", planned path to " + l.site())
                .findFirst()
                .orElse("");
        return "Topology, " + String.join(" ", record) + ", " + carrying + planned;
    }
}
