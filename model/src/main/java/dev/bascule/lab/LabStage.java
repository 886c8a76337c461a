// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.CachingResolver;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.fault.Stage;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.Replication;
import dev.bascule.lab.service.ServicePoint;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The world as faults see it.
record LabStage(LabWorld world, LabClock clock) implements Stage {
    @Override
    public LabSite site(String name) {
        var sites =
                world.deployments().stream().flatMap(d -> d.sites().stream()).toList();
        return named(sites, LabSite::name, name, "site");
    }

    @Override
    public Replication replication(String site) {
        site(site);
        return world.deployments().stream()
                .filter(d -> d.sites().stream().anyMatch(s -> s.name().equals(site)))
                .findFirst()
                .orElseThrow()
                .replication();
    }

    @Override
    public LabProvider provider(String name) {
        return named(world.providers(), LabProvider::name, name, "provider");
    }

    @Override
    public CachingResolver resolver(String name) {
        return named(world.resolvers(), LabResolver::name, name, "resolver").resolver();
    }

    @Override
    public List<ServicePoint> exchanges() {
        return world.deployments().stream().map(LabDeployment::exchange).toList();
    }

    @Override
    public List<ServicePoint> services() {
        var ofSites = world.deployments().stream()
                .flatMap(d -> d.sites().stream())
                .flatMap(s -> Stream.of(s.api(), s.front().point(), s.redis()));
        var shared = world.deployments().stream().flatMap(d -> Stream.of(d.exchange(), d.deskPoint()));
        var endpoints = world.providers().stream().map(LabProvider::endpoint);
        return Stream.of(ofSites, shared, endpoints, world.references().stream())
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public List<DnsHost> dnsHosts() {
        var nameServers = world.providers().stream().flatMap(p -> p.nameServers().stream());
        return Stream.concat(nameServers, world.resolvers().stream().map(LabResolver::host))
                .toList();
    }

    @Override
    public void jumpClock(Duration by) {
        clock.jump(by);
    }

    private static <T> T named(List<T> all, Function<T, String> nameOf, String name, String what) {
        return all.stream()
                .filter(t -> nameOf.apply(t).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lab has no " + what + " " + name + "; it has "
                        + all.stream().map(nameOf).toList() + "."));
    }
}
