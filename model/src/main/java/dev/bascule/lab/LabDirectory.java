// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.ServicePoint;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Tells where everything in a world is reached.
record LabDirectory(LabWorld world) {
    List<LabAddress> addresses() {
        var lines = new ArrayList<LabAddress>();
        for (var provider : world.providers()) {
            for (var server : provider.nameServers()) {
                lines.add(new LabAddress("name server", provider.name() + " " + server.name(), address(server)));
            }
        }
        world.resolvers().forEach(r -> lines.add(new LabAddress("resolver", r.name(), address(r.host()))));
        world.providers().forEach(p -> lines.add(new LabAddress("provider", p.name(), p.url())));
        for (var deployment : world.deployments()) {
            lines.addAll(services(deployment));
        }
        world.references().forEach(r -> lines.add(new LabAddress("reference", "console", text(r, Vantage.CONSOLE))));
        return List.copyOf(lines);
    }

    private static List<LabAddress> services(LabDeployment deployment) {
        var lines = new ArrayList<LabAddress>();
        for (var site : deployment.sites()) {
            var name = deployment.name() + " " + site.name();
            lines.add(new LabAddress("service for users", name, url(site.api(), Vantage.USERS) + "/"));
            lines.add(new LabAddress("service for checks", name, url(site.api(), Vantage.CONSOLE) + "/health"));
            lines.add(new LabAddress("redis", name, text(site.redis(), Vantage.CONSOLE)));
            lines.add(new LabAddress(
                    "database", name, "jdbc:sqlite:" + site.database().file()));
        }
        lines.add(new LabAddress("exchange", deployment.name(), text(deployment.exchange(), Vantage.CONSOLE)));
        lines.add(new LabAddress("desk", deployment.name(), url(deployment.deskPoint(), Vantage.CONSOLE) + "/sites/"));
        return lines;
    }

    LabVantage vantage(Vantage vantage) {
        var health = new LinkedHashMap<String, String>();
        var redis = new LinkedHashMap<String, String>();
        var exchange = new LinkedHashMap<String, String>();
        for (var deployment : world.deployments()) {
            for (var site : deployment.sites()) {
                var key = deployment.name() + "/" + site.name();
                health.put(key, url(site.api(), vantage) + "/health");
                redis.put(key, text(site.redis(), vantage));
            }
            exchange.put(deployment.name(), text(deployment.exchange(), vantage));
        }
        var references = world.references().stream().map(r -> text(r, vantage)).toList();
        return new LabVantage(vantage.code(), health, redis, exchange, references);
    }

    static String url(ServicePoint point, Vantage vantage) {
        return "http://" + text(point, vantage);
    }

    static String address(DnsHost host) {
        return text(host.address(Vantage.CONSOLE));
    }

    static String text(ServicePoint point, Vantage vantage) {
        return text(point.address(vantage));
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
