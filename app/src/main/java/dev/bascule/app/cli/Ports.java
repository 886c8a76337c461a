// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.ProbeResult;
import dev.bascule.client.ChainReport;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.History;
import dev.bascule.client.Snapshot;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.Scenario;
import dev.bascule.failover.rule.Setup;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.journal.Entry;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        Histories histories,
        Writing writing,
        Upkeep upkeep,
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
    }

    /// The embedded world.
    public interface Labs {
        List<Scenario> scenarios();

        /// The scenario of this name or in this file.
        Scenario scenario(String nameOrFile);

        /// Plays a scenario to its end; `progress` hears sentences. The history is kept in `store` when that is
        /// given.
        DrillReport play(Scenario scenario, long seed, Optional<Path> store, Consumer<String> progress);

        /// Builds a world that stays until it is closed, with a configuration file for other processes. It
        /// names
        /// `store`, or one that goes with the world.
        HeldLab hold(long seed, Optional<Scenario> scenario, Optional<Path> configurationOut, Optional<Path> store);
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
        /// Who is asked about a name: the given resolvers, or the configured or well-known ones, and every
        /// authoritative server that can be found.
        Audience audience(Place place, Question question, List<Nameserver> resolvers);

        /// Asks all of them at once.
        List<Answer> ask(Audience audience, Question question);

        /// Waits this long between two rounds; ends early with false when the program stops.
        boolean pause(Duration length);
    }

    /// Servers, each with its part; the values before, as far as they are known, with their TTL; and sentences
    /// about servers that could not be found.
    public record Audience(List<ServerRow> servers, List<String> old, Duration oldTtl, List<String> notices) {
        public Audience {
            servers = List.copyOf(servers);
            old = List.copyOf(old);
            notices = List.copyOf(notices);
        }
    }

    /// Configuration files.
    public interface Configurations {
        Validation validate(Path file);

        /// The file that was named, or the usual one if it is there.
        Optional<Path> file(Place place);

        /// What the configuration says of its deployments, in its order.
        List<Setup> setups(Place place);

        /// The checks of its deployments, in its order.
        List<CheckId> checks(Place place);

        String schema();
    }

    /// One mistake in a file. `text` is all of it in one line, `file:line:column: …`; lines and columns count
    /// from 1.
    public record Mistake(
            String file,
            int line,
            int column,
            String what,
            Optional<String> expected,
            Optional<String> nearest,
            String text) {}

    /// What is wrong with a file, and what it holds that is not used yet.
    public record Validation(List<Mistake> problems, List<String> notes, List<String> deployments) {
        public Validation {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
            deployments = List.copyOf(deployments);
        }
    }

    /// Histories on disk, read without an engine; whoever leads is not disturbed.
    public interface Histories {
        /// Opens the history; a store that does not exist is a [Failure].
        Past open(Place place);

        /// What was recorded last, by the process that leads or, when nobody does, before; empty without a
        /// store.
        Optional<Snapshot> recorded(Place place);

        /// The mutes of a deployment; none without a store.
        Mutes mutes(Place place, DeploymentId deployment);

        /// What the deployment's journal proves of its readiness; empty without a store.
        Optional<ReadinessLog> readiness(Place place, DeploymentId deployment);
    }

    /// Putting on record what people do, without an engine of this process: into the journal where nobody
    /// leads, and by the process that leads where one does.
    public interface Writing {
        /// Ends with [dev.bascule.client.Refused] when it cannot be done as things stand; when it is not known
        /// whether it was done, the [Failure] says so.
        Entered write(Place place, Command.Written command);

        /// The time by which orders are judged.
        Instant now();
    }

    /// What was answered to an order that is on record now, and which process entered it; empty for this one.
    public record Entered(String words, Optional<String> leader) {}

    /// One store's past: of all its deployments, configured or not.
    public interface Past extends AutoCloseable {
        /// Newest first.
        List<Incident> incidents();

        /// Entries of the deployment's timeline in `[from, to)`, oldest first.
        List<TimelineEntry> timeline(DeploymentId deployment, Instant from, Instant to);

        /// The whole journal of a deployment.
        History history(DeploymentId deployment);

        /// The newest entries, oldest first.
        List<Line> newest(int limit);

        /// Verifies the whole chain, which may be broken.
        ChainReport verify();

        @Override
        void close();
    }

    /// Looking at how everything is set up, trying it and changing it.
    public interface Upkeep {
        /// Policies of the configuration, tried on its store without disturbing who leads it.
        Opened<PolicyDesk> policies(Place place);

        /// Providers and resolvers of the configuration.
        Opened<ReachDesk> reach(Place place);

        /// The store of the configuration, opened to be pruned and copied.
        Opened<StoreDesk> store(Place place);
    }

    /// A desk with what has to be closed after it.
    public record Opened<D>(D desk, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    /// A journal entry as a sentence, with the person who caused it where there is one.
    public record Line(Entry entry, String person, String sentence) {}

    /// Pictures of screens.
    public interface Snapshots {
        List<String> screens();

        /// Writes PNG files and returns them. `screen` empty means every screen, `theme` empty every theme.
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
