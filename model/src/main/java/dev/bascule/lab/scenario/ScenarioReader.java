// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import dev.bascule.drill.Expectation;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Timetable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a scenario file; all of its mistakes are reported together. The format is described in
/// `docs/scenarios.md`.
public final class ScenarioReader {
    /// The keys of `policy:` that a scenario may set, named as in the configuration file.
    public static final List<String> POLICY_KEYS = List.of(
            "automation",
            "failure_threshold",
            "recovery_threshold",
            "interval",
            "timeout",
            "connection_failure",
            "degradation_ratio",
            "degradation_triggers",
            "grace",
            "cooldown",
            "max_failovers_per_day",
            "max_attempts",
            "cascade",
            "recovery",
            "recovery_delay",
            "quorum",
            "max_replication_lag",
            "two_person",
            "min_score",
            "propagation_share",
            "propagation_timeout");

    private static final Map<String, FinalState> FINAL_STATES = Words.of(FinalState.values(), FinalState::code);

    private final Problems problems;

    private ScenarioReader(Problems problems) {
        this.problems = problems;
    }

    /// Reads the text of a file that is called `file` in messages.
    public static Scenario read(String file, String yaml) throws ScenarioException {
        var problems = new Problems(file);
        var root = YamlTree.parse(yaml, problems);
        var scenario = root.flatMap(value -> new ScenarioReader(problems).root(value));
        if (scenario.isEmpty() || !problems.isEmpty()) {
            throw problems.exception();
        }
        return scenario.get();
    }

    private Optional<Scenario> root(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            return scenario(new Fields(mapping, problems));
        }
        problems.add(
                value.place(),
                "Expected a mapping with 'name', 'faults' and 'expect', but found " + value.kind() + ".");
        return Optional.empty();
    }

    private Optional<Scenario> scenario(Fields fields) {
        var name = fields.text("name");
        var title = fields.text("title");
        var description = fields.text("description").strip();
        var deployment = fields.text("deployment");
        var ttl = fields.optionalDuration("ttl");
        var policy = fields.mapping("policy").map(ScenarioReader::policy).orElse(Map.of());
        var faults = each(fields, "faults", FaultReader::read);
        var operator = each(fields, "operator", OperatorReader::read);
        var expectation = expectation(fields);
        var deadline = fields.duration("deadline");
        fields.finish();
        return expectation.map(expected -> new Scenario(
                name,
                title,
                description,
                deployment,
                ttl,
                policy,
                new Timetable(faults),
                operator,
                expected,
                deadline));
    }

    private static <T> List<T> each(Fields fields, String key, Function<Fields, Optional<T>> reader) {
        return fields.mappings(key).stream()
                .flatMap(item -> made(item, reader).stream())
                .toList();
    }

    // What a value refuses in its constructor is a mistake of the file, at the place of its mapping.
    private static <T> Optional<T> made(Fields fields, Function<Fields, Optional<T>> reader) {
        try {
            return reader.apply(fields);
        } catch (IllegalArgumentException e) {
            fields.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Map<String, String> policy(Fields fields) {
        var policy = new LinkedHashMap<String, String>();
        for (var key : POLICY_KEYS) {
            fields.optionalText(key).ifPresent(value -> policy.put(key, value));
        }
        fields.finish();
        return policy;
    }

    private Optional<Expectation> expectation(Fields fields) {
        var expect = fields.mapping("expect");
        if (expect.isEmpty() && !fields.has("expect")) {
            fields.problem("The key 'expect' is missing.");
        }
        return expect.flatMap(e -> made(e, inner -> {
            var failover = inner.flag("failover");
            var to = inner.optionalText("to");
            var last = inner.word("final", FINAL_STATES);
            inner.finish();
            return problems.isEmpty() ? last.map(state -> new Expectation(failover, to, state)) : Optional.empty();
        }));
    }
}
