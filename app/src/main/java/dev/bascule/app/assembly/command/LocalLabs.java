// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.app.assembly.drill.LabDrill;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.FileTrouble;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.config.ConfigurationException;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.Scenario;
import dev.bascule.lab.scenario.ScenarioException;
import dev.bascule.lab.scenario.ScenarioReader;
import dev.bascule.lab.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Labs in this process: plays scenarios, or keeps a world running.
public final class LocalLabs implements Ports.Labs {
    private static final long SEED = 7;

    private final AtExit exit;
    private final InstantSource clock;

    LocalLabs(AtExit exit, InstantSource clock) {
        this.exit = exit;
        this.clock = clock;
    }

    @Override
    public List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @Override
    public Scenario scenario(String nameOrFile) {
        var file = Path.of(nameOrFile);
        var isFile = Files.isRegularFile(file) || nameOrFile.endsWith(".yaml") || nameOrFile.contains("/");
        try {
            return isFile ? ScenarioReader.read(nameOrFile, Files.readString(file)) : Scenarios.load(nameOrFile);
        } catch (IllegalArgumentException unknown) {
            throw new WrongUsage(String.valueOf(unknown.getMessage()));
        } catch (ScenarioException wrong) {
            throw new Failure(
                    wrong.getMessage() + "\nThe scenario was not played. docs/scenarios.md explains the format.",
                    wrong);
        } catch (IOException e) {
            throw new Failure(
                    "The scenario file could not be read, because " + FileTrouble.words(e)
                            + ". Nothing was played. Choose one from 'bascule lab --list'.",
                    e);
        }
    }

    /// A calm lab with an engine that watches it, for a window.
    public LabEngine calm(String face, String person) {
        var lab = exit.add(opened(LabEngine.calm(), SEED, face, person, Optional.empty()));
        lab.watch();
        return lab;
    }

    @Override
    public DrillReport play(Scenario scenario, long seed, Optional<Path> store, Consumer<String> progress) {
        store.ifPresent(LocalLabs::mustBeNew);
        var lab = exit.add(opened(scenario, seed, "lab", LabDrill.PERSON, store));
        try {
            return new LabDrill(lab, scenario, seed, clock, LocalLabs::pause, progress).play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The drill was interrupted; nothing of it is left.", e);
        } finally {
            exit.remove(lab);
            lab.close();
        }
    }

    /// A second drill in one store would begin where the first one ended, in a world that has not moved.
    private static void mustBeNew(Path store) {
        if (Files.exists(store)) {
            throw new Failure(store + " exists already, and a drill keeps its history in a new file. Nothing was "
                    + "played. Choose another file with --store.");
        }
    }

    @Override
    public Ports.HeldLab hold(
            long seed, Optional<Scenario> scenario, Optional<Path> configurationOut, Optional<Path> store) {
        var files = new LabHold.Files(configurationOut, store);
        var lab = exit.add(LabHold.open(seed, scenario.orElseGet(LabEngine::calm), files, clock));
        scenario.ifPresent(s -> lab.play(s.timetable()));
        return lab;
    }

    /// Waits on a latch that nobody opens, so that an interrupt ends it.
    static void pause(Duration length) throws InterruptedException {
        var _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private LabEngine opened(Scenario scenario, long seed, String face, String person, Optional<Path> store) {
        try {
            return LabEngine.open(scenario, seed, face, person, store, clock);
        } catch (IOException e) {
            throw new Failure(
                    "The lab could not be built, because " + FileTrouble.words(e)
                            + ". It needs loopback addresses and a temporary folder that it can write.",
                    e);
        } catch (ConfigurationException wrong) {
            throw new Failure(
                    "The policy of scenario " + scenario.name() + " cannot be used:\n" + wrong.getMessage(), wrong);
        }
    }
}
