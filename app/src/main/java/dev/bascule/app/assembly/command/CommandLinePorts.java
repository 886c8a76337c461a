// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Ports;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/// Everything the command line needs of the world, made by hand for this process. Opening it registers what
/// closes engines and labs when the program is ended from outside.
public final class CommandLinePorts {
    private final InstantSource clock = InstantSource.system();
    private final Map<String, String> environment = Map.copyOf(System.getenv());
    private final String person = System.getProperty("user.name", "operator");
    private final AtExit exit = AtExit.registered();
    private final ConfigurationFiles files = new ConfigurationFiles(
            environment, Path.of(System.getProperty("user.home", ".")), System.getProperty("os.name", ""));
    private final LocalEngines engines = new LocalEngines(files, environment, person, exit, clock, this::remark);
    private final LocalLabs labs = new LocalLabs(exit, clock);

    private volatile Consumer<String> remarks = words -> {};

    private void remark(String words) {
        remarks.accept(words);
    }

    /// Where sentences go that people should read when an engine starts.
    public void onRemark(Consumer<String> listener) {
        remarks = listener;
    }

    public Ports with(Ports.Snapshots snapshots, Ports.Console console, Ports.Terminal terminal) {
        return new Ports(
                engines,
                labs,
                new SingleProbes(files, clock),
                new SingleQuestions(files, environment, clock),
                files,
                new StoreHistories(files, clock),
                new StoreWriting(files, environment, person, clock),
                new LocalUpkeep(files, engines, exit, clock),
                snapshots,
                console,
                terminal);
    }

    public InstantSource clock() {
        return clock;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public String person() {
        return person;
    }

    public ConfigurationFiles files() {
        return files;
    }

    public LocalEngines engines() {
        return engines;
    }

    public LocalLabs labs() {
        return labs;
    }
}
