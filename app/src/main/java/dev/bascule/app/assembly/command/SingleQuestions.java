// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineSite;
import dev.bascule.app.assembly.NameServers;
import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.config.Configuration;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Zone;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.dns.resolver.AuthoritativeServers;
import dev.bascule.dns.resolver.DnsjavaResolver;
import dev.bascule.dns.resolver.PublicResolvers;
import dev.bascule.dns.resolver.ZoneServers;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.RecordTarget;
import dev.bascule.failover.rule.Setup;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Asks DNS servers without an engine.
final class SingleQuestions implements Ports.Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConfigurationFiles files;
    private final Map<String, String> environment;
    private final InstantSource clock;

    SingleQuestions(ConfigurationFiles files, Map<String, String> environment, InstantSource clock) {
        this.files = files;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /// A record that a configuration holds, with the deployment that it belongs to.
    private record Held(Setup setup, RecordTarget target) {}

    @Override
    public Ports.Audience audience(Ports.Place place, Question question, List<Nameserver> resolvers) {
        var configuration = files.file(place).map(_ -> files.read(place));
        var asked = !resolvers.isEmpty()
                ? resolvers
                : configuration
                        .map(Configuration::resolvers)
                        .filter(r -> !r.isEmpty())
                        .orElse(PublicResolvers.ALL);
        var held = configuration.flatMap(c -> held(c, question));
        return held.isPresent() ? configured(configuration.get(), held.get(), asked) : unconfigured(question, asked);
    }

    private static Optional<Held> held(Configuration configuration, Question question) {
        return configuration.deployments().stream()
                .map(d -> d.setup())
                .flatMap(s -> s.records().stream().map(r -> new Held(s, r)))
                .filter(h -> Question.of(h.target().key()).equals(question))
                .findFirst();
    }

    /// The addresses of all sites are those that an answer may still give.
    private Ports.Audience configured(Configuration configuration, Held held, List<Nameserver> resolvers) {
        var site = new EngineSite(Path.of(""), environment, "command line", "", "", false, false, PATIENCE, clock);
        var found = withThreads(threads -> new NameServers(configuration, site, threads).of(held.target()));
        var old = held.setup().deployment().sites().stream()
                .flatMap(s -> ProviderRules.addressOf(
                        held.setup(), s.id(), held.target().key().type())
                        .stream())
                .toList();
        return new Ports.Audience(
                with(found.rows(), resolvers), old, held.target().ttl(), found.notices());
    }

    private Ports.Audience unconfigured(Question question, List<Nameserver> resolvers) {
        var servers = withThreads(threads -> {
            var resolver = resolver(threads);
            var names = new ZoneServers(resolver).of(question.name(), resolvers);
            var zone = new Zone(question.name(), "", names);
            return new AuthoritativeServers(resolver, threads.virtual, resolvers, Map.of())
                    .of(new ProviderId("zone"), zone);
        });
        var rows = servers.stream()
                .map(s -> ServerRow.authoritative(s, new ProviderId("zone")))
                .toList();
        var notices = servers.isEmpty()
                ? List.of("The resolvers name no servers of the zone, so only resolvers were asked.")
                : List.<String>of();
        return new Ports.Audience(with(rows, resolvers), List.of(), Duration.ZERO, notices);
    }

    private static List<ServerRow> with(List<ServerRow> rows, List<Nameserver> resolvers) {
        return Stream.concat(rows.stream(), resolvers.stream().map(ServerRow::resolver))
                .toList();
    }

    @Override
    public List<Answer> ask(Ports.Audience audience, Question question) {
        return withThreads(threads -> {
            var resolver = resolver(threads);
            var authoritative = CompletableFuture.supplyAsync(
                    () -> resolver.ask(servers(audience, ServerRow.Role.AUTHORITATIVE), question, true),
                    threads.virtual);
            var recursive = resolver.ask(servers(audience, ServerRow.Role.RESOLVER), question, false);
            return Stream.concat(authoritative.join().stream(), recursive.stream())
                    .toList();
        });
    }

    private static List<Nameserver> servers(Ports.Audience audience, ServerRow.Role role) {
        return audience.servers().stream()
                .filter(row -> row.role() == role)
                .map(ServerRow::server)
                .toList();
    }

    private DnsjavaResolver resolver(Threads threads) {
        return new DnsjavaResolver(threads.virtual, clock, new SecureRandom(), PATIENCE);
    }

    private static <T> T withThreads(Function<Threads, T> work) {
        var threads = new Threads();
        try {
            return work.apply(threads);
        } catch (IllegalArgumentException noName) {
            throw new WrongUsage(String.valueOf(noName.getMessage()));
        } finally {
            threads.close();
        }
    }

    @Override
    public boolean pause(Duration length) {
        try {
            LocalLabs.pause(length);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
