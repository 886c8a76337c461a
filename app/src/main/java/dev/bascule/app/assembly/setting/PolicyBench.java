// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.check.Vantage;
import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.config.edit.ConfigurationEdit;
import dev.bascule.config.edit.UneditableException;
import dev.bascule.config.file.ConfigurationRewrite;
import dev.bascule.predict.Backtest;
import dev.bascule.predict.BacktestReport;
import dev.bascule.predict.Progress;
import dev.bascule.predict.Trial;
import dev.bascule.settings.DiffLine;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Policies of the configuration in force, tried on the record and written back into the file that they come
/// from.
public final class PolicyBench implements PolicyDesk {
    private final Supplier<Configuration> inForce;
    private final Function<DeploymentId, RecordedPast.Source> records;
    private final Supplier<String> force;
    private final InstantSource clock;

    /// `force` says from when on a changed file holds, in a sentence.
    public PolicyBench(
            Supplier<Configuration> inForce,
            Function<DeploymentId, RecordedPast.Source> records,
            Supplier<String> force,
            InstantSource clock) {
        this.force = force;
        this.inForce = inForce;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Optional<PolicyStanding> standing(DeploymentId deployment) {
        var configuration = inForce.get();
        var file = file(configuration);
        return spec(configuration, deployment)
                .map(spec -> new PolicyStanding(
                        deployment,
                        configuration.file(),
                        Stream.of(PolicyKey.values())
                                .map(key -> value(configuration, spec, key))
                                .toList(),
                        file.obstacle(),
                        file.hasBackup()));
    }

    private static PolicyStanding.Value value(Configuration configuration, DeploymentSpec spec, PolicyKey key) {
        var path = path(spec.setup().deployment().id(), key);
        var line = configuration.lines().entrySet().stream()
                .filter(e -> e.getKey().equals(path) || e.getKey().startsWith(path + "["))
                .findFirst();
        var place = line.map(l ->
                Path.of(configuration.file()).getFileName() + ":" + l.getValue().line());
        return new PolicyStanding.Value(key, key.of(spec.setup().policy()), place.orElse("default"));
    }

    private static String path(DeploymentId deployment, PolicyKey key) {
        return "deployments." + deployment + "." + key.path();
    }

    @Override
    public PolicyDraft draft(DeploymentId deployment, Map<PolicyKey, String> wanted) {
        var configuration = inForce.get();
        var standing = standing(deployment).orElseThrow();
        var changes = new LinkedHashMap<String, Optional<String>>();
        wanted.forEach((key, text) -> {
            if (!text.strip().equals(standing.text(key))) {
                changes.put(path(deployment, key), Optional.of(text.strip()).filter(t -> !t.isEmpty()));
            }
        });
        var before = "";
        try {
            before = file(configuration).text();
            var edit = ConfigurationEdit.of(configuration.file(), before, changes);
            return new PolicyDraft(
                    deployment, wanted, List.of(), DiffLine.between(before, edit.text()), before, edit.text());
        } catch (ConfigurationException wrong) {
            return new PolicyDraft(deployment, wanted, problems(wrong), List.of(), before, before);
        } catch (UneditableException odd) {
            var problem = new PolicyDraft.Problem(
                    Optional.empty(),
                    String.valueOf(odd.getMessage()),
                    "The value cannot be changed from here.",
                    "Change it in " + configuration.file() + "; it is taken while Bascule runs.");
            return new PolicyDraft(deployment, wanted, List.of(problem), List.of(), before, before);
        }
    }

    private static List<PolicyDraft.Problem> problems(ConfigurationException wrong) {
        return wrong.problems().stream()
                .map(p -> new PolicyDraft.Problem(
                        Stream.of(PolicyKey.values())
                                .filter(k -> p.what().contains("." + k.path() + " ")
                                        || p.what().contains("." + k.path() + "["))
                                .findFirst(),
                        p.what().replaceFirst("deployments\\.[^ ]*\\.(policy|objectives)\\.", ""),
                        "Nothing is tried or changed while this stands.",
                        p.expected().map(words -> "Write " + words + ".").orElse("See line " + p.line() + ".")))
                .toList();
    }

    @Override
    public Optional<BacktestReport> preview(PolicyDraft draft, Duration back, Progress progress) {
        var configuration = inForce.get();
        var now = clock.instant();
        var source = records.apply(draft.deployment());
        try {
            var candidate = ConfigurationReader.read(configuration.file(), draft.after());
            var spec = spec(candidate, draft.deployment()).orElseThrow();
            var vantages = vantages(
                    source, spec, spec(configuration, draft.deployment()).orElseThrow());
            var past = new RecordedPast(source, vantages);
            var trial = new Trial(spec.setup().policy(), vantages, from(past, now.minus(back)), now);
            return new Backtest(past, trial, progress).run();
        } catch (ConfigurationException changedMeanwhile) {
            throw new IllegalArgumentException(changedMeanwhile.getMessage(), changedMeanwhile);
        }
    }

    /// No earlier than an hour before the record begins: time of which nothing is recorded is not played.
    private static Instant from(RecordedPast past, Instant wanted) {
        return past.entries().stream()
                .findFirst()
                .map(first -> first.at().minus(Duration.ofHours(1)))
                .filter(wanted::isBefore)
                .orElse(wanted);
    }

    /// The checks of the draft at the pace at which they were measured.
    private static List<Vantage> vantages(RecordedPast.Source source, DeploymentSpec wanted, DeploymentSpec measured) {
        return source.checkers().stream()
                .map(checker -> {
                    var pace = measured.vantage(checker).checks().stream()
                            .collect(Collectors.toMap(Check::id, Function.identity()));
                    var vantage = wanted.vantage(checker);
                    return new Vantage(
                            checker,
                            vantage.checks().stream().map(c -> paced(c, pace)).toList(),
                            vantage.references());
                })
                .toList();
    }

    private static Check paced(Check check, Map<CheckId, Check> measured) {
        return Optional.ofNullable(measured.get(check.id()))
                .map(m -> check.paced(m.interval(), m.timeout()))
                .orElse(check);
    }

    @Override
    public Written apply(PolicyDraft draft) {
        if (!draft.isRight()) {
            return Written.not(draft.problems().getFirst().words());
        }
        if (draft.diff().isEmpty()) {
            return Written.not("Nothing differs from what is in force, so nothing was written.");
        }
        return written(file(inForce.get()).write(draft.before(), draft.after()), draft.diff());
    }

    @Override
    public Written undo(boolean overEdits) {
        var file = file(inForce.get());
        try {
            var now = file.text();
            return written(file.undo(now, overEdits), DiffLine.between(now, file.earlier()));
        } catch (ConfigurationException gone) {
            return Written.not(
                    "There is no earlier text to go back to (" + gone.getMessage() + "). Nothing was written.");
        }
    }

    private Written written(ConfigurationRewrite.Outcome outcome, List<DiffLine> diff) {
        return switch (outcome) {
            case ConfigurationRewrite.Outcome.Written(var backup) ->
                new Written(
                        true,
                        "Written; the text before is kept as " + backup.getFileName() + " beside it. " + force.get(),
                        diff);
            case ConfigurationRewrite.Outcome.Edited(var file) ->
                new Written(
                        false,
                        file + " was edited since its last change from here, and going back takes the edits out."
                                + " Nothing was written. Change the lines by hand, or say 'bascule policy undo"
                                + " --over-edits'; the text of now is then kept beside it.",
                        diff);
            case ConfigurationRewrite.Outcome.Refused(var why) -> Written.not(why);
        };
    }

    private static ConfigurationRewrite file(Configuration configuration) {
        return new ConfigurationRewrite(Path.of(configuration.file()));
    }

    private static Optional<DeploymentSpec> spec(Configuration configuration, DeploymentId deployment) {
        return configuration.deployments().stream()
                .filter(d -> d.setup().deployment().id().equals(deployment))
                .findFirst();
    }
}
