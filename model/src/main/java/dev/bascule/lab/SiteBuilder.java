// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.net.Conversation;
import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.DoorRow;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.Cluster;
import dev.bascule.lab.service.Front;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.PidFile;
import dev.bascule.lab.service.PingConversation;
import dev.bascule.lab.service.ServicePoint;
import dev.bascule.lab.service.SiteApi;
import dev.bascule.lab.service.SiteDatabase;
import dev.bascule.lab.service.SiteSpec;
import dev.bascule.lab.service.Temper;
import dev.bascule.lab.tls.LabAuthority.Validity;
import dev.bascule.lab.tls.TlsConversation;
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
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_QUARTER = Duration.ofDays(90);

    List<LabSite> build() throws IOException, SQLException {
        var apis = services("api", (site, temper) -> ground.http(new SiteApi(site.name(), cluster, temper)));
        var fronts = fronts(apis);
        var caches = services("redis", (_, temper) -> new PingConversation(temper));
        var sites = new ArrayList<LabSite>();
        for (var i = 0; i < spec.sites().size(); i++) {
            var site = spec.sites().get(i);
            var built = new LabSite(site, apis.get(i), fronts.get(i), caches.get(i), database(site), matcher(site));
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

    /// Users alone come by TLS; behind the door is the same service.
    private List<Front> fronts(List<ServicePoint> apis) throws IOException {
        var now = ground.runtime().clock().instant();
        var valid = ground.authority().server(spec.record(), new Validity(now.minus(A_DAY), now.plus(A_QUARTER)));
        var old = ground.authority().server(spec.record(), new Validity(now.minus(A_QUARTER), now.minus(A_DAY)));
        var talks = new ArrayList<TlsConversation>();
        var wanted = new ArrayList<DoorRow.Wanted>();
        for (var i = 0; i < apis.size(); i++) {
            var site = spec.sites().get(i);
            var inside =
                    ground.http(new SiteApi(site.name(), cluster, apis.get(i).temper()));
            talks.add(new TlsConversation(inside, valid, old));
            wanted.add(new DoorRow.Wanted(site.address(), talks.getLast()));
        }
        var doors = new DoorRow(ground.loopback(), ground.runtime().threads()).open(wanted);
        doors.forEach(ground.closing()::add);
        var fronts = new ArrayList<Front>();
        for (var i = 0; i < apis.size(); i++) {
            var point = new ServicePoint(
                    Map.of(Vantage.USERS, doors.get(i)), apis.get(i).temper());
            fronts.add(new Front(point, talks.get(i)));
        }
        return fronts;
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
