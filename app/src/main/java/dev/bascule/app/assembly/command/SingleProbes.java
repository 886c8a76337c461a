// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.app.assembly.Threads;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.Expectation;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import dev.bascule.check.probe.DatabaseProbe;
import dev.bascule.check.probe.HttpProbe;
import dev.bascule.check.probe.ProcessProbe;
import dev.bascule.check.probe.SystemNames;
import dev.bascule.check.probe.TcpProbe;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Runs checks once, all at the same time, without an engine and without a store.
final class SingleProbes implements Ports.Probing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConfigurationFiles files;
    private final InstantSource clock;

    SingleProbes(ConfigurationFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<Check, ProbeResult> run(Ports.Place place, Optional<String> name) {
        var all = files.read(place).deployments().stream()
                .flatMap(d -> d.vantage(EngineAssembly.HERE).checks().stream())
                .toList();
        var chosen = all.stream()
                .filter(c -> name.map(n -> isNamed(c, n)).orElse(true))
                .toList();
        if (all.isEmpty()) {
            throw new Failure("The configuration has no checks, so there is nothing to ask. Add some, or give --url "
                    + "or --tcp.");
        }
        if (chosen.isEmpty()) {
            var known =
                    all.stream().map(c -> c.id().label()).distinct().sorted().toList();
            throw new WrongUsage("There is no check " + name.orElse("") + "; the configuration has "
                    + String.join(", ", known) + ".");
        }
        return run(chosen);
    }

    @Override
    public Map<Check, ProbeResult> run(Ports.Address address) {
        return run(List.of(
                switch (address) {
                    case Ports.Address.Url(var url) -> check(CheckType.HTTP, url);
                    case Ports.Address.Tcp(var target) -> check(CheckType.TCP, target);
                }));
    }

    private static boolean isNamed(Check check, String name) {
        return check.id().name().equals(name)
                || check.id().label().equals(name)
                || check.id().toString().equals(name);
    }

    private static Check check(CheckType type, String target) {
        return new Check(
                new CheckId(new DeploymentId("here"), Optional.empty(), type.code()),
                Optional.empty(),
                type,
                target,
                Optional.empty(),
                Expectation.ANY,
                PATIENCE,
                PATIENCE,
                1,
                1,
                true);
    }

    private Map<Check, ProbeResult> run(List<Check> checks) {
        var threads = new Threads();
        try {
            var names = new SystemNames(threads.drivers);
            var probes = List.of(
                    new HttpProbe(names, clock),
                    new TcpProbe(names, clock),
                    new DatabaseProbe(threads.drivers, clock),
                    new ProcessProbe(clock));
            var running = new LinkedHashMap<Check, Future<ProbeResult>>();
            checks.forEach(c ->
                    running.put(c, threads.virtual.submit(() -> probe(probes, c).run(c))));
            var results = new LinkedHashMap<Check, ProbeResult>();
            for (var entry : running.entrySet()) {
                results.put(entry.getKey(), entry.getValue().get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new Failure("A check could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The checks were interrupted.", e);
        } finally {
            threads.close();
        }
    }

    private static Probe probe(List<? extends Probe> probes, Check check) {
        return probes.stream().filter(p -> p.type() == check.type()).findFirst().orElseThrow();
    }
}
