// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.Reminders;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.Problem;
import dev.bascule.config.Schema;
import dev.bascule.config.file.ConfigurationFile;
import dev.bascule.failover.rule.Setup;
import dev.bascule.store.StoreException;
import dev.bascule.store.StorePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Configuration files and the stores they mean. A wrong file is a [Failure] that tells every mistake.
public final class ConfigurationFiles implements Ports.Configurations {
    private static final Path USUAL = Path.of("bascule.yaml");

    private final Map<String, String> environment;
    private final StorePlace usualStore;

    public ConfigurationFiles(Map<String, String> environment, Path home, String system) {
        this.environment = Map.copyOf(environment);
        this.usualStore = StorePlace.of(system, environment, home);
    }

    @Override
    public Ports.Validation validate(Path file) {
        try {
            var read = ConfigurationFile.read(file);
            var deployments = read.deployments().stream()
                    .map(d -> d.setup().deployment().id().value())
                    .toList();
            var notes = Stream.concat(read.notUsedYet().stream(), Reminders.of(read, environment).stream());
            return new Ports.Validation(List.of(), notes.toList(), deployments);
        } catch (ConfigurationException wrong) {
            var problems =
                    wrong.problems().stream().map(ConfigurationFiles::mistake).toList();
            return new Ports.Validation(problems, List.of(), List.of());
        }
    }

    private static Ports.Mistake mistake(Problem p) {
        return new Ports.Mistake(p.file(), p.line(), p.column(), p.what(), p.expected(), p.nearest(), p.toString());
    }

    @Override
    public String schema() {
        return Schema.json();
    }

    @Override
    public List<Setup> setups(Ports.Place place) {
        return read(place).deployments().stream().map(d -> d.setup()).toList();
    }

    @Override
    public List<CheckId> checks(Ports.Place place) {
        return read(place).deployments().stream()
                .flatMap(d -> d.vantage(EngineAssembly.HERE).checks().stream())
                .map(Check::id)
                .toList();
    }

    @Override
    public Optional<Path> file(Ports.Place place) {
        return place.configuration().or(() -> Optional.of(USUAL).filter(Files::exists));
    }

    Configuration read(Ports.Place place) {
        var file = file(place)
                .orElseThrow(
                        () -> new Failure(
                                "There is no bascule.yaml in this folder and no --config FILE was given, "
                                        + "so it is not known what to look at. Write one (README), or try 'bascule lab --hold'."));
        try {
            return ConfigurationFile.read(file);
        } catch (ConfigurationException wrong) {
            throw new Failure(
                    wrong.getMessage() + "\nThe configuration was not taken and nothing was started. Mend the "
                            + "file and look with 'bascule validate " + file + "'.",
                    wrong);
        }
    }

    /// The store of a command that needs no more than a history: a configuration is read only where it has to
    /// say which store it is.
    Path store(Ports.Place place) {
        var configuration = place.store().isPresent() || file(place).isEmpty()
                ? Optional.<Configuration>empty()
                : Optional.of(read(place));
        return store(place, configuration);
    }

    /// Where the history is: as named, else as configured, else the platform's place. Nothing is made there.
    Path store(Ports.Place place, Optional<Configuration> configuration) {
        try {
            return place.store()
                    .map(p -> Files.isDirectory(p) ? p.resolve(StorePlace.FILE) : p)
                    .orElseGet(() -> configuration
                            .map(c -> usualStore.file(c.store().url()))
                            .orElseGet(usualStore::file))
                    .toAbsolutePath();
        } catch (StoreException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
