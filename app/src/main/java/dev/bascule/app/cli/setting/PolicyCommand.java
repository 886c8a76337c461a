// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.setting;

import dev.bascule.app.cli.CommonWithFile;
import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.LengthArgument;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.PolicyShape;
import dev.bascule.predict.BacktestReport;
import dev.bascule.settings.DiffLine;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows policies, tries others on the record, and writes them into the file.
@Command(name = "policy", description = "Shows a policy, tries another on the record, or puts it in force.")
public final class PolicyCommand implements Callable<Integer> {
    private static final String SET = "A value to try, such as failure_threshold=2; an empty one takes the key away.";

    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

    public PolicyCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("policy needs 'show', 'preview', 'apply' or 'undo'.");
    }

    /// Which deployment is meant.
    static final class Meant {
        @Option(names = "--deployment", paramLabel = "NAME", description = "Whose policy, where there are several.")
        private @Nullable String deployment;

        DeploymentId of(Ports ports, Ports.Place place) {
            var known = ports.configurations().setups(place).stream()
                    .map(s -> s.deployment().id().value())
                    .toList();
            var name = Optional.ofNullable(deployment)
                    .or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty())
                    .orElse("");
            if (!known.contains(name)) {
                throw new WrongUsage((name.isEmpty() ? "No deployment was named" : "There is no deployment " + name)
                        + "; give --deployment with one of " + String.join(", ", known) + ".");
            }
            return new DeploymentId(name);
        }
    }

    @Command(name = "show", description = "Every value in force, with the line that it comes from.")
    int show(@Mixin CommonWithFile here, @Mixin Meant meant) {
        var deployment = meant.of(ports, here.place());
        try (var opened = ports.upkeep().policies(here.place())) {
            var standing = opened.desk().standing(deployment).orElseThrow();
            output.answer(here.json(), PolicyShape.standing(standing), Columns.of(rows(standing)));
            return 0;
        }
    }

    private static List<List<String>> rows(PolicyStanding standing) {
        return standing.values().stream()
                .map(v -> List.of(
                        v.key().code(),
                        v.text().isEmpty() ? "–" : v.text(),
                        v.place(),
                        v.key().about()))
                .toList();
    }

    @Command(name = "preview", description = "What would have happened in the recorded past under other values.")
    int preview(
            @Mixin CommonWithStore here,
            @Mixin Meant meant,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = SET) @Nullable List<String> set,
            @Option(
                            names = "--since",
                            paramLabel = "LENGTH",
                            defaultValue = "24h",
                            converter = LengthArgument.class,
                            description = "How far back, such as 6h or 7d.")
                    Duration since) {
        if (!since.isPositive()) {
            throw new WrongUsage("--since 0 leaves no past to try a policy on. Write 6h or 7d.");
        }
        var deployment = meant.of(ports, here.place());
        try (var opened = ports.upkeep().policies(here.place())) {
            var draft = opened.desk().draft(deployment, wanted(set));
            requireRight(draft);
            var report = opened.desk().preview(draft, since, _ -> !Thread.interrupted());
            if (report.isEmpty()) {
                throw new Failure("Nothing is recorded of " + deployment + " in the last " + Columns.length(since)
                        + ", so nothing can be tried. Give a longer --since, or another --store.");
            }
            output.answer(here.json(), PolicyShape.report(report.get()), lines(report.get()));
            return 0;
        }
    }

    private static List<String> lines(BacktestReport report) {
        var rows = report.pairs().stream()
                .map(p -> List.of(
                        p.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        p.isSame()
                                ? "same"
                                : p.really().isEmpty() ? "only now" : p.would().isEmpty() ? "only then" : moved(p),
                        p.would().or(p::really).orElseThrow().kind().title(),
                        p.would().or(p::really).orElseThrow().sentence()))
                .toList();
        return Stream.of(
                        Stream.of(report.summary()),
                        Columns.of(rows).stream(),
                        report.partsAt().stream()
                                .map(t -> "From " + t.truncatedTo(ChronoUnit.SECONDS)
                                        + " on the two worlds differ; what follows rests on assumptions."),
                        report.limits().stream())
                .flatMap(s -> s)
                .toList();
    }

    private static String moved(BacktestReport.Pair pair) {
        var shift = pair.shift();
        return Columns.length(shift.abs()) + (shift.isNegative() ? " earlier" : " later");
    }

    @Command(name = "apply", description = "Writes other values into the file, which keeps its comments.")
    int apply(
            @Mixin CommonWithFile here,
            @Mixin Meant meant,
            @Option(names = "--set", paramLabel = "KEY=VALUE", required = true, description = SET) List<String> set) {
        var deployment = meant.of(ports, here.place());
        try (var opened = ports.upkeep().policies(here.place())) {
            var draft = opened.desk().draft(deployment, wanted(set));
            requireRight(draft);
            return told(here, opened.desk().apply(draft));
        }
    }

    @Command(name = "undo", description = "Puts the text before the last change back.")
    int undo(
            @Mixin CommonWithFile here,
            @Option(
                            names = "--over-edits",
                            description = "Also where somebody edited the file since; that text is kept beside it.")
                    boolean overEdits) {
        try (var opened = ports.upkeep().policies(here.place())) {
            return told(here, opened.desk().undo(overEdits));
        }
    }

    private int told(CommonWithFile here, PolicyDesk.Written written) {
        var lines =
                new ArrayList<>(written.diff().stream().map(PolicyCommand::line).toList());
        if (!written.isDone()) {
            lines.forEach(output::say);
            throw new Failure(written.words(), Map.of("diff", PolicyShape.diff(written.diff())));
        }
        lines.add(written.words());
        output.answer(here.json(), PolicyShape.written(written), lines);
        return 0;
    }

    private static String line(DiffLine line) {
        return (line.isNew() ? "+ " : "- ") + line.number() + ": " + line.text();
    }

    private static void requireRight(PolicyDraft draft) {
        if (!draft.isRight()) {
            var words =
                    draft.problems().stream().map(PolicyDraft.Problem::words).collect(Collectors.joining("\n"));
            throw new Failure(words, Map.of("problems", PolicyShape.problems(draft.problems())));
        }
    }

    private static Map<PolicyKey, String> wanted(@Nullable List<String> set) {
        var wanted = new LinkedHashMap<PolicyKey, String>();
        for (var each : set == null ? List.<String>of() : set) {
            var cut = each.indexOf('=');
            var key = PolicyKey.named(cut < 0 ? each : each.substring(0, cut));
            if (cut < 0 || key.isEmpty()) {
                throw new WrongUsage("--set " + each + " names no value of a policy; write KEY=VALUE with one of "
                        + String.join(
                                ", ",
                                Stream.of(PolicyKey.values())
                                        .map(PolicyKey::code)
                                        .toList()) + ".");
            }
            wanted.put(key.get(), each.substring(cut + 1));
        }
        return wanted;
    }
}
