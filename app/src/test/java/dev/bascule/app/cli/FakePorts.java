// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Expectation;
import dev.bascule.check.Outcome;
import dev.bascule.check.ProbeResult;
import dev.bascule.client.ChainReport;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.drill.DrillReport;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import dev.bascule.failover.rule.Setup;
import dev.bascule.notify.Mutes;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that commands need, without a world: answers are set by a test, and what was asked for is kept.
final class FakePorts
        implements Ports.Engines,
                Ports.Labs,
                Ports.Probing,
                Ports.Asking,
                Ports.Configurations,
                Ports.Writing,
                Ports.Snapshots,
                Ports.Console,
                Ports.Terminal {
    FakeConsoleClient client = new FakeConsoleClient(Situation.CALM);
    Optional<String> typed = Optional.empty();
    Optional<String> obstacle = Optional.empty();
    List<Ports.Mistake> problems = List.of();
    List<String> differences = List.of();
    List<List<String>> answers = List.of(List.of("198.51.100.20"));
    ChainReport chain = new ChainReport(12, true, "9c41", Optional.empty());
    List<ServerRow> authoritative = List.of();
    List<String> notices = List.of();
    Optional<Snapshot> recorded = Optional.empty();
    List<Ports.Line> journal = List.of();
    final FakeHistories histories = new FakeHistories(this);
    final FakeUpkeep upkeep = new FakeUpkeep();
    Optional<String> leader = Optional.empty();
    Mutes mutes = Mutes.NONE;
    boolean probesPass = true;
    /// Runs when an order is about to be sent, which is when the person's name is asked for.
    Runnable onOrder = () -> {};
    /// What the person answers each time a move pauses.
    final Deque<String> atPauses = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();

    Ports ports() {
        return new Ports(this, this, this, this, this, histories, this, upkeep, this, this, this);
    }

    @Override
    public ConsoleClient lead(Ports.Place place) {
        asked.add("engine that leads");
        return client;
    }

    @Override
    public ConsoleClient look(Ports.Place place) {
        asked.add("engine that looks");
        return client;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(scenario("primary-outage"));
    }

    @Override
    public Scenario scenario(String nameOrFile) {
        if (!nameOrFile.equals("primary-outage")) {
            throw new WrongUsage("There is no scenario " + nameOrFile + ". Did you mean primary-outage?");
        }
        return new Scenario(
                nameOrFile,
                "The primary site loses power",
                "Everything stops.",
                "genesis",
                Optional.empty(),
                Map.of(),
                new Timetable(List.of()),
                List.of(),
                new dev.bascule.drill.Expectation(true, Optional.of("ams3"), FinalState.FAILED_OVER),
                Duration.ofSeconds(40));
    }

    @Override
    public DrillReport play(Scenario scenario, long seed, Optional<Path> store, Consumer<String> progress) {
        store.ifPresent(file -> asked.add("drill kept in " + file));
        progress.accept("playing");
        return new DrillReport(
                scenario.name(),
                seed,
                scenario.deployment(),
                new DrillReport.Move(Optional.of("fra1"), Optional.of("ams3"), Optional.of("timeout")),
                "failed-over",
                List.of(new DrillReport.Transition(Moments.STARTED, "active", "failing-over")),
                List.of(
                        new DrillReport.Phase(
                                "detect", Optional.of(Duration.ofMillis(2000)), Optional.of(Duration.ofMillis(1900))),
                        new DrillReport.Phase("decide", Optional.empty(), Optional.empty())),
                Map.of("do", List.of("127.0.10.1")),
                Map.of("do", List.of("127.0.10.2")),
                List.of(new DrillReport.User("lab-1", true, 10, 3, Duration.ofSeconds(4), Map.of("ams3", 7L))),
                new DrillReport.Proof(44, true),
                false,
                scenario.expectation(),
                differences);
    }

    @Override
    public Ports.HeldLab hold(
            long seed, Optional<Scenario> scenario, Optional<Path> configurationOut, Optional<Path> store) {
        asked.add("hold");
        return new Ports.HeldLab() {
            @Override
            public List<List<String>> addresses() {
                return List.of(List.of("name server", "do ns1", "127.0.0.5:4053"));
            }

            @Override
            public Path configuration() {
                return configurationOut.orElse(Path.of("bascule.yaml"));
            }

            @Override
            public String token() {
                return "a-token";
            }

            @Override
            public void close() {
                asked.add("lab closed");
            }
        };
    }

    @Override
    public Map<Check, ProbeResult> run(Ports.Place place, Optional<String> name) {
        asked.add("check " + name.orElse("all"));
        return result();
    }

    @Override
    public Map<Check, ProbeResult> run(Ports.Address address) {
        asked.add(address.toString());
        return result();
    }

    private Map<Check, ProbeResult> result() {
        var outcome = probesPass
                ? new Outcome.Passed("status 200")
                : new Outcome.Failed(ErrorClass.TIMEOUT, "no answer in 800 ms");
        var check = new Check(
                new CheckId(new DeploymentId("genesis"), Optional.empty(), "api"),
                Optional.empty(),
                CheckType.HTTP,
                "http://127.0.0.1/health",
                Optional.empty(),
                Expectation.ANY,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                1,
                true);
        return Map.of(check, new ProbeResult(outcome, Duration.ofMillis(12), Optional.empty()));
    }

    @Override
    public List<Answer> ask(Ports.Audience audience, Question question) {
        var servers = audience.servers().stream().map(ServerRow::server).toList();
        asked.add("ask " + servers.size());
        var now = answers.getFirst();
        answers = answers.size() > 1 ? answers.subList(1, answers.size()) : answers;
        return servers.stream()
                .map(s -> new Answer(
                        s,
                        Moments.CALM,
                        Duration.ofMillis(9),
                        now.isEmpty() ? Answer.Rcode.TIMEOUT : Answer.Rcode.NOERROR,
                        now,
                        Duration.ofSeconds(30),
                        false,
                        0))
                .toList();
    }

    @Override
    public Ports.Audience audience(Ports.Place place, Question question, List<Nameserver> resolvers) {
        var standard = List.of(new Nameserver("one", "192.0.2.1", 53), new Nameserver("two", "192.0.2.2", 53));
        var rows = new ArrayList<>(authoritative);
        (resolvers.isEmpty() ? standard : resolvers).forEach(s -> rows.add(ServerRow.resolver(s)));
        return new Ports.Audience(rows, List.of("203.0.113.10"), Duration.ofSeconds(60), notices);
    }

    @Override
    public boolean pause(Duration length) {
        return true;
    }

    @Override
    public Ports.Validation validate(Path file) {
        return new Ports.Validation(problems, List.of("bascule.yaml:9: channel mail is not used yet"), List.of("shop"));
    }

    @Override
    public Ports.Entered write(Ports.Place place, Command.Written command) {
        asked.add("written");
        return new Ports.Entered(Waiting.of(client.send(command)), leader);
    }

    @Override
    public Instant now() {
        return client.snapshot().at();
    }

    @Override
    public List<CheckId> checks(Ports.Place place) {
        return client.snapshot().deployments().stream()
                .flatMap(d -> d.checks().stream())
                .map(c -> c.standing().check().id())
                .distinct()
                .toList();
    }

    @Override
    public String schema() {
        return "{\"type\":\"object\"}";
    }

    @Override
    public Optional<Path> file(Ports.Place place) {
        return place.configuration();
    }

    @Override
    public List<Setup> setups(Ports.Place place) {
        return client.snapshot().deployments().stream().map(d -> d.setup()).toList();
    }

    @Override
    public List<String> screens() {
        return List.of("overview", "timeline");
    }

    @Override
    public List<Path> render(Path folder, Optional<String> screen, Optional<String> theme, int width, int height) {
        asked.add("render " + screen.orElse("all") + " " + theme.orElse("both") + " " + width + " by " + height);
        return List.of(folder.resolve("overview-night.png"));
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public int open(Ports.Place place) {
        asked.add("window");
        return 0;
    }

    @Override
    public Optional<String> ask(String prompt) {
        asked.add(prompt.strip());
        return prompt.contains("'resume'") ? Optional.ofNullable(atPauses.poll()) : typed;
    }

    @Override
    public String person() {
        onOrder.run();
        return "noc-b2";
    }

    @Override
    public void untilEnd() {
        asked.add("until the end");
    }
}
