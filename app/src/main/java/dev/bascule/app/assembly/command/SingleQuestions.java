// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.PublicResolvers;
import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Ports;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.resolver.DnsjavaResolver;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Asks DNS servers without an engine.
final class SingleQuestions implements Ports.Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConfigurationFiles files;
    private final InstantSource clock;

    SingleQuestions(ConfigurationFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public List<Answer> ask(List<Nameserver> servers, Question question) {
        var threads = new Threads();
        try {
            var resolver = new DnsjavaResolver(threads.virtual, clock, new SecureRandom(), PATIENCE);
            return resolver.ask(servers, question, false);
        } finally {
            threads.close();
        }
    }

    @Override
    public List<Nameserver> resolvers(Ports.Place place) {
        if (files.file(place).isEmpty()) {
            return PublicResolvers.ALL;
        }
        var configured = files.read(place).resolvers();
        return configured.isEmpty() ? PublicResolvers.ALL : configured;
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
