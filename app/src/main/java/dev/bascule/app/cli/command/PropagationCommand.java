// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithFile;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.LengthArgument;
import dev.bascule.app.cli.argument.ServerArgument;
import dev.bascule.app.cli.follow.Survey;
import dev.bascule.app.cli.text.PropagationText;
import dev.bascule.app.wire.PropagationShape;
import dev.bascule.dns.AddressText;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks every authoritative server that can be found and the resolvers for a name, once or until all that
/// answer give the expected addresses. Works without configuration.
@Command(name = "propagation", description = "Asks name servers and resolvers at once for the expected address.")
final class PropagationCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithFile common = new CommonWithFile();

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

    @Option(names = "--type", description = "${COMPLETION-CANDIDATES}; otherwise what the expected address is.")
    private @Nullable RecordType type;

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
        var asked =
                Optional.ofNullable(type).orElse(expected.getFirst().contains(":") ? RecordType.AAAA : RecordType.A);
        var question = new Question(name, asked);
        var wanted = expected.stream().map(text -> address(asked, text)).toList();
        var audience = ports.asking().audience(common.place(), question, resolvers);
        var survey = new Survey(ports.asking(), audience, question, wanted);
        var left = patience;
        while (!survey.round().hasFollowed()
                && left.isPositive()
                && ports.asking().pause(BETWEEN)) {
            left = left.minus(BETWEEN);
        }
        audience.notices().forEach(output::say);
        output.answer(
                common.json(),
                PropagationShape.of(survey.found(), survey.at(), audience.notices()),
                PropagationText.of(survey.found(), survey.at()));
        return survey.hasFollowed() ? 0 : 1;
    }

    private static String address(RecordType type, String text) {
        try {
            return AddressText.canonical(type, text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage("--expect " + wrong.getMessage());
        }
    }
}
