// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.ProviderSpec;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsReaders;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import dev.bascule.dns.resolver.PublicResolvers;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.settings.ProviderTest;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.ResolverTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks providers with the real credentials, and resolvers, by means that cannot write.
public final class ReachTests implements ReachDesk {
    private final World world;
    private final InstantSource clock;

    /// What is in force, and the ways to ask.
    public record World(
            Supplier<Configuration> configuration, Supplier<DnsReaders> readers, Supplier<Resolver> resolver) {}

    ReachTests(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    @Override
    public List<Provider> providers() {
        return world.configuration().get().providers().stream()
                .map(p -> new Provider(
                        p.id(),
                        p.kind().title(),
                        p.endpoint().map(URI::toString).orElse(""),
                        p.secrets().values().stream()
                                .filter(s -> s.startsWith("${"))
                                .sorted()
                                .toList()))
                .toList();
    }

    @Override
    public List<Nameserver> resolvers() {
        var configured = world.configuration().get().resolvers();
        return configured.isEmpty() ? PublicResolvers.ALL : configured;
    }

    @Override
    public boolean isResolversConfigured() {
        return !world.configuration().get().resolvers().isEmpty();
    }

    @Override
    public ProviderTest test(ProviderId provider) throws InterruptedException {
        var title = world.configuration().get().providers().stream()
                .filter(p -> p.id().equals(provider))
                .map(ProviderSpec::kind)
                .map(Configuration.ProviderKind::title)
                .findFirst()
                .orElse(provider.value());
        var reader = world.readers().get().reader(provider);
        var start = clock.instant();
        var zones = new ArrayList<String>();
        var readings = new ArrayList<Reading>();
        var took = Duration.ZERO;
        try {
            for (var zone :
                    keys(provider).stream().map(RecordKey::zone).distinct().toList()) {
                zones.add(zone(reader, zone));
                took = took.isZero() ? Duration.between(start, clock.instant()) : took;
                goOn();
            }
            for (var key : keys(provider)) {
                readings.add(reader.read(key));
                goOn();
            }
            var standing = keys(provider).isEmpty()
                    ? ProviderStanding.UNTOLD
                    : reader.standing(keys(provider).getFirst().zone());
            return new ProviderTest(provider, title, start, took, zones, readings, standing, Optional.empty());
        } catch (ProviderException refused) {
            goOn();
            return failed(provider, title, start, zones, refused);
        }
    }

    private static String zone(DnsReader reader, String name) throws ProviderException {
        var zone = reader.findZone(name);
        return zone.name() + (zone.id().isEmpty() || zone.id().equals(zone.name()) ? "" : " (" + zone.id() + ")");
    }

    private ProviderTest failed(
            ProviderId provider, String title, Instant start, List<String> zones, ProviderException refused) {
        var took = Duration.between(start, clock.instant());
        return new ProviderTest(
                provider,
                title,
                start,
                took,
                zones,
                List.of(),
                ProviderStanding.UNTOLD,
                Optional.of(refused.problem().message()));
    }

    private List<RecordKey> keys(ProviderId provider) {
        return world.configuration().get().deployments().stream()
                .flatMap(d -> d.setup().records().stream())
                .filter(r -> r.providers().contains(provider))
                .map(RecordTarget::key)
                .distinct()
                .toList();
    }

    private static void goOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The test was called off.");
        }
    }

    @Override
    public ResolverTest test(Nameserver resolver) throws InterruptedException {
        var key = world.configuration()
                .get()
                .deployments()
                .getFirst()
                .setup()
                .records()
                .getFirst()
                .key();
        var answers = world.resolver().get().ask(List.of(resolver), Question.of(key), false);
        goOn();
        var answer = answers.getFirst();
        return new ResolverTest(
                resolver.name(),
                resolver.address(),
                answer.at(),
                answer.rcode() == Answer.Rcode.NOERROR || answer.rcode() == Answer.Rcode.NXDOMAIN,
                words(answer, key),
                answer.rtt(),
                answer.values());
    }

    private static String words(Answer answer, RecordKey key) {
        return switch (answer.rcode()) {
            case NOERROR ->
                "NOERROR for " + key + ", TTL " + answer.ttl().toSeconds() + " s"
                        + (answer.authoritative() ? ", says it is authoritative" : ", from its cache or by asking on");
            case NXDOMAIN -> "NXDOMAIN: it says that there is no " + key.name();
            case SERVFAIL -> "SERVFAIL: it cannot find out, which may be its upstream";
            case REFUSED -> "REFUSED: it does not answer us; see whether it serves this network";
            case TIMEOUT ->
                "no answer in time; see its address and whether UDP port "
                        + answer.server().port() + " is open";
            case OTHER -> "an answer that is none of those known";
        };
    }
}
