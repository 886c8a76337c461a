// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.EngineSite;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.ConsoleClient;
import dev.bascule.config.Configuration;
import dev.bascule.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens engines in this process: for single commands, and for a window.
public final class LocalEngines implements Ports.Engines {
    private static final Duration DNS_EVERY = Duration.ofSeconds(10);

    private final ConfigurationFiles files;
    private final Map<String, String> environment;
    private final String person;
    private final AtExit exit;
    private final InstantSource clock;

    LocalEngines(
            ConfigurationFiles files,
            Map<String, String> environment,
            String person,
            AtExit exit,
            InstantSource clock) {
        this.files = files;
        this.environment = Map.copyOf(environment);
        this.person = person;
        this.exit = exit;
        this.clock = clock;
    }

    /// An engine and what it was opened with.
    public record Opened(EngineAssembly engine, Configuration configuration) {}

    @Override
    public ConsoleClient open(Ports.Place place, boolean leads) {
        return open(place, "command line", leads).engine().client();
    }

    /// Opens one for a face, by whose name other processes know it.
    public Opened open(Ports.Place place, String face, boolean leads) {
        var configuration = files.read(place);
        var host = Optional.ofNullable(environment.get("HOSTNAME")).orElse("this machine");
        var site = new EngineSite(
                files.store(place, Optional.of(configuration)),
                environment,
                face,
                person,
                host,
                false,
                leads,
                DNS_EVERY,
                clock);
        try {
            return new Opened(exit.add(EngineAssembly.open(configuration, List.of(), site)), configuration);
        } catch (StoreException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
