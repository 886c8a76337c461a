// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.client.ClientPlan;
import dev.bascule.lab.client.SyntheticClient;
import dev.bascule.lab.client.UserResolver;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.Cluster;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.OperationsDesk;
import dev.bascule.lab.service.PingConversation;
import dev.bascule.lab.service.Replication;
import dev.bascule.lab.service.ServicePoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Builds one deployment and sets its replication and its users going.
record DeploymentBuilder(Ground ground, DeploymentSpec spec, List<UserResolver> resolvers) {
    LabDeployment build() throws IOException, SQLException {
        var cluster = new Cluster(spec.primary().name());
        var sites = new SiteBuilder(ground, spec, cluster).build();
        var replication = new Replication(sites, cluster);
        beat(replication);
        var desk = new OperationsDesk(sites, cluster, replication, ground.pause());
        var client = client(sites);
        return new LabDeployment(spec, sites, cluster, replication, desk, desk(desk), exchange(), client);
    }

    private void beat(Replication replication) {
        var clock = ground.runtime().clock();
        replication.begin(clock.instant());
        var period = ground.settings().heartbeat().toMillis();
        var beating = ground.runtime()
                .timer()
                .scheduleWithFixedDelay(
                        () -> ground.runtime().threads().execute(() -> replication.tick(clock.instant())),
                        period,
                        period,
                        TimeUnit.MILLISECONDS);
        ground.closing().add(() -> beating.cancel(false));
    }

    private ServicePoint desk(OperationsDesk desk) throws IOException {
        var temper = ground.temper(Duration.ZERO, "desk " + spec.name());
        return ground.service(ground.http(desk), temper, List.of(Vantage.CONSOLE));
    }

    private ServicePoint exchange() throws IOException {
        var temper = ground.temper(Duration.ZERO, "exchange " + spec.name());
        return ground.service(new PingConversation(temper), temper, List.of(Vantage.values()));
    }

    private SyntheticClient client(List<LabSite> sites) {
        var routes = new HashMap<String, InetSocketAddress>();
        sites.forEach(s -> routes.put(s.spec().address(), s.api().address(Vantage.USERS)));
        var nowhere = ground.loopback().at(Ground.COMMON_ADDRESS, 1);
        var plan = new ClientPlan(
                spec.record(),
                resolvers,
                spec.userPace(),
                ground.settings().patience(),
                address -> routes.getOrDefault(address, nowhere));
        var seed = ground.seed("users " + spec.name());
        return new SyntheticClient(
                plan, ground.runtime().clock(), ground.pause(), ground.runtime().threads(), seed);
    }
}
