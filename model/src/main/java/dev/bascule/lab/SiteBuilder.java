// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.net.Conversation;
import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.DoorRow;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.Cluster;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.PidFile;
import dev.bascule.lab.service.PingConversation;
import dev.bascule.lab.service.ServicePoint;
import dev.bascule.lab.service.SiteApi;
import dev.bascule.lab.service.SiteDatabase;
import dev.bascule.lab.service.SiteSpec;
import dev.bascule.lab.service.Temper;
import dev.bascule.topology.Role;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Builds the sites of one deployment, so that each service has the same port at all of them from one vantage
/// point.
record SiteBuilder(Ground ground, DeploymentSpec spec, Cluster cluster) {
    List<LabSite> build() throws IOException, SQLException {
        var apis = services("api", (site, temper) -> ground.http(new SiteApi(site.name(), cluster, temper)));
        var caches = services("redis", (_, temper) -> new PingConversation(temper));
        var sites = new ArrayList<LabSite>();
        for (var i = 0; i < spec.sites().size(); i++) {
            var site = spec.sites().get(i);
            var built = new LabSite(site, apis.get(i), caches.get(i), database(site), matcher(site));
            sites.add(ground.closing().add(built));
        }
        return List.copyOf(sites);
    }

    private List<ServicePoint> services(String kind, BiFunction<SiteSpec, Temper, Conversation> talk)
            throws IOException {
        var tempers = new ArrayList<Temper>();
        var wanted = new ArrayList<DoorRow.Wanted>();
        for (var site : spec.sites()) {
            var thinking = kind.equals("api") ? site.thinking() : Duration.ZERO;
            var temper = ground.temper(thinking, kind + " " + site.name());
            tempers.add(temper);
            wanted.add(new DoorRow.Wanted(site.address(), talk.apply(site, temper)));
        }
        var rows = new EnumMap<Vantage, List<Door>>(Vantage.class);
        for (var vantage : Vantage.values()) {
            var doors = new DoorRow(ground.loopback(), ground.runtime().threads()).open(wanted);
            doors.forEach(ground.closing()::add);
            rows.put(vantage, doors);
        }
        var points = new ArrayList<ServicePoint>();
        for (var i = 0; i < tempers.size(); i++) {
            points.add(new ServicePoint(column(rows, i), tempers.get(i)));
        }
        return points;
    }

    private static Map<Vantage, Door> column(Map<Vantage, List<Door>> rows, int index) {
        var doors = new EnumMap<Vantage, Door>(Vantage.class);
        rows.forEach((vantage, row) -> doors.put(vantage, row.get(index)));
        return doors;
    }

    private SiteDatabase database(SiteSpec site) throws IOException, SQLException {
        var folder = ground.folder().resolve(spec.name()).resolve(site.name());
        return SiteDatabase.create(site.name(), folder, spec.name() + ".db");
    }

    private Optional<PidFile> matcher(SiteSpec site) throws IOException {
        return site.role() == Role.PRIMARY
                ? Optional.of(PidFile.create(ground.folder().resolve("run"), spec.name() + "-matcher.pid"))
                : Optional.empty();
    }
}
