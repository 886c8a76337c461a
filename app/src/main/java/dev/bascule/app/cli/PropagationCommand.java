// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.argument.LengthArgument;
import dev.bascule.app.cli.argument.ServerArgument;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.ProbeShape;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.AnswerState;
import dev.bascule.dns.propagation.Expectation;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks resolvers for a name until all that answer give the expected addresses, or once. Works without
/// configuration.
@Command(name = "propagation", description = "Asks resolvers at once whether they give the expected address.")
final class PropagationCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Ports ports;
    private final Output output;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "The name to ask for.")
    private String name = "";

    @Option(
            names = "--expect",
            paramLabel = "IP",
            required = true,
            split = ",",
            description = "What should be answered.")
    private List<String> expected = List.of();

    @Option(
            names = "--resolver",
            paramLabel = "HOST:PORT",
            converter = ServerArgument.class,
            description = "Whom to ask.")
    private List<Nameserver> resolvers = List.of();

    @Option(names = "--type", defaultValue = "A", description = "A or AAAA.")
    private RecordType type = RecordType.A;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            converter = LengthArgument.class,
            defaultValue = "0s",
            description = "Ask again for up to this long, such as 90s.")
    private Duration patience = Duration.ZERO;

    PropagationCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var servers = resolvers.isEmpty() ? ports.asking().resolvers(common.place()) : resolvers;
        var question = new Question(name, type);
        var judge = Expectation.ofValues(question, expected, Instant.EPOCH);
        var answers = ports.asking().ask(servers, question);
        var left = patience;
        while (!followed(states(judge, answers))
                && left.isPositive()
                && ports.asking().pause(BETWEEN)) {
            left = left.minus(BETWEEN);
            answers = ports.asking().ask(servers, question);
        }
        var states = states(judge, answers);
        output.answer(common.json(), ProbeShape.propagation(name, expected, answers, states), lines(answers, states));
        return followed(states) ? 0 : 1;
    }

    private static List<AnswerState> states(Expectation judge, List<Answer> answers) {
        return answers.stream().map(judge::judge).toList();
    }

    /// A server that does not answer neither helps nor hinders; one at least must.
    private static boolean followed(List<AnswerState> states) {
        return states.contains(AnswerState.NEW)
                && states.stream().filter(AnswerState::isAnswer).allMatch(s -> s == AnswerState.NEW);
    }

    private static List<String> lines(List<Answer> answers, List<AnswerState> states) {
        var rows = IntStream.range(0, answers.size())
                .mapToObj(i -> row(answers.get(i), states.get(i)))
                .toList();
        var lines = new ArrayList<>(Columns.of(rows));
        lines.add(states.stream().filter(s -> s == AnswerState.NEW).count() + " of "
                + states.stream().filter(AnswerState::isAnswer).count() + " answering give it, "
                + answers.size() + " asked");
        return lines;
    }

    private static List<String> row(Answer a, AnswerState state) {
        return List.of(
                state == AnswerState.NEW ? "expected" : state.code(),
                a.server().name(),
                String.join(" ", a.values()),
                "TTL " + a.ttl().toSeconds() + " s",
                Columns.length(a.rtt()));
    }
}
