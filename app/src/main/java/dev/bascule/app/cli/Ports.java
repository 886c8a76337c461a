// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.check.Check;
import dev.bascule.check.ProbeResult;
import dev.bascule.client.ChainReport;
import dev.bascule.client.ConsoleClient;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.Scenario;
import dev.bascule.journal.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that commands need besides their arguments. All of it ends with a [Failure] when it cannot be
/// done.
public record Ports(
        Engines engines,
        Labs labs,
        Probing probing,
        Asking asking,
        Configurations configurations,
        Journals journals,
        Snapshots snapshots,
        Console console,
        Terminal terminal) {

    /// Which configuration and which store a command works with; empty means the usual places.
    public record Place(Optional<Path> configuration, Optional<Path> store) {
        public static final Place USUAL = new Place(Optional.empty(), Optional.empty());
    }

    /// Engines in this process.
    public interface Engines {
        /// Opens one that leads if nobody else does, for orders.
        ConsoleClient lead(Place place);

        /// Opens one that measures and never acts: beside whoever leads, else with an empty store of its own.
        ConsoleClient look(Place place);

        /// Opens one for what the store holds of the past.
        ConsoleClient remember(Place place);
    }

    /// The embedded world.
    public interface Labs {
        List<Scenario> scenarios();

        /// The scenario of this name or in this file.
        Scenario scenario(String nameOrFile);

        /// Plays a scenario to its end; `progress` hears sentences.
        DrillReport play(Scenario scenario, long seed, Consumer<String> progress);

        /// Builds a world that stays until it is closed, with a configuration file for other processes.
        HeldLab hold(long seed, Optional<Scenario> scenario, Optional<Path> configurationOut);
    }

    /// A lab that runs; `addresses` are lines of kind, name and address, `token` what its variable must hold.
    public interface HeldLab extends AutoCloseable {
        List<List<String>> addresses();

        Path configuration();

        String token();

        @Override
        void close();
    }

    /// Single probes.
    public interface Probing {
        /// Runs the configured checks whose name or label is `name`, or all of them.
        Map<Check, ProbeResult> run(Place place, Optional<String> name);

        /// Runs one check of a URL or of `host:port`.
        Map<Check, ProbeResult> run(Address address);
    }

    /// What a probe without configuration looks at.
    public sealed interface Address {
        record Url(String url) implements Address {}

        record Tcp(String hostAndPort) implements Address {}
    }

    /// Questions to DNS servers.
    public interface Asking {
        /// Asks all servers at once.
        List<Answer> ask(List<Nameserver> servers, Question question);

        /// The resolvers of the configuration, or well-known public ones.
        List<Nameserver> resolvers(Place place);

        /// Waits this long between two rounds; ends early with false when the program stops.
        boolean pause(Duration length);
    }

    /// Configuration files.
    public interface Configurations {
        Validation validate(Path file);

        String schema();
    }

    /// What is wrong with a file, as `file:line:column: message`, and what it holds that is not used yet.
    public record Validation(List<String> problems, List<String> notes, List<String> deployments) {
        public Validation {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
            deployments = List.copyOf(deployments);
        }
    }

    /// Journals on disk, read without an engine.
    public interface Journals {
        ChainReport verify(Place place);

        /// The newest entries, oldest first.
        List<Entry> newest(Place place, int limit);
    }

    /// Pictures of screens.
    public interface Snapshots {
        List<String> screens();

        /// Writes PNG files and returns them. `screen` empty means every screen, `theme` empty both themes.
        List<Path> render(Path folder, Optional<String> screen, Optional<String> theme, int width, int height);
    }

    /// The window.
    public interface Console {
        /// Why no window can be opened here; empty when one can.
        Optional<String> obstacle();

        /// Opens it and returns its exit code when it is closed.
        int open(Place place);
    }

    /// The person in front of the terminal, if there is one.
    public interface Terminal {
        /// Shows the prompt and reads a line; empty when nobody can answer.
        Optional<String> ask(String prompt);

        /// The name under which orders are kept.
        String person();

        /// Blocks until the program is asked to end.
        void untilEnd();
    }
}
