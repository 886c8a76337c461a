// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.checks;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.LengthArgument;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.MuteShape;
import dev.bascule.check.CheckId;
import dev.bascule.client.Command.Acknowledge;
import dev.bascule.client.Command.Mute;
import dev.bascule.client.Command.Unmute;
import dev.bascule.client.Command.Written;
import dev.bascule.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the checks with their mutes, and puts on record what people say of one. No engine is started for it.
@Command(name = "checks", description = "Lists the checks and who hears of them, mutes, unmutes, acknowledges.")
public final class ChecksCommand implements Callable<Integer> {
    private static final String CHECK = "A check, such as api or fra1/api.";

    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    public ChecksCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("checks needs 'list', 'mute', 'unmute' or 'acknowledge'.");
    }

    @Command(name = "list", description = "Lists every check, and of the muted ones by whom, why and until when.")
    int list(@Mixin CommonWithStore here) {
        var now = ports.writing().now();
        var checks = ports.configurations().checks(here.place());
        var muted = new HashMap<CheckId, dev.bascule.notify.Mute>();
        checks.stream()
                .map(CheckId::deployment)
                .distinct()
                .flatMap(d -> ports.histories().mutes(here.place(), d).newest().values().stream())
                .filter(m -> m.holdsAt(now))
                .forEach(m -> muted.put(m.check(), m));
        var shapes = checks.stream()
                .map(c -> MuteShape.of(c, Optional.ofNullable(muted.get(c))))
                .toList();
        var rows = checks.stream()
                .map(c -> row(c, Optional.ofNullable(muted.get(c))))
                .toList();
        output.answer(
                here.json(),
                MuteShape.list(shapes),
                rows.isEmpty() ? List.of("The configuration has no checks.") : Columns.of(rows));
        return 0;
    }

    private static List<String> row(CheckId check, Optional<dev.bascule.notify.Mute> mute) {
        return List.of(
                check.toString(),
                mute.map(m -> "muted until " + seconds(m.until()) + " by " + m.by() + ", owner " + m.owner() + ": "
                                + m.reason())
                        .orElse("heard"));
    }

    @Command(name = "mute", description = "Nobody is told of it until then; it is measured and counts as ever.")
    int mute(
            @Mixin CommonWithStore here,
            @Parameters(paramLabel = "CHECK", description = CHECK) String name,
            @Option(
                            names = "--for",
                            paramLabel = "LENGTH",
                            required = true,
                            converter = LengthArgument.class,
                            description = "How long, such as 2h; 30d at most.")
                    Duration length,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Kept in the journal.")
                    String reason,
            @Option(names = "--owner", paramLabel = "NAME", description = "Who looks after it; you, if left out.")
                    @Nullable
                    String owner) {
        var check = meant(here, name);
        var person = ports.terminal().person();
        var until = ports.writing().now().plus(length).truncatedTo(ChronoUnit.SECONDS);
        return told(
                here,
                check,
                new Mute(check, Optional.ofNullable(owner).orElse(person), reason, until, person),
                "Muted until " + until + ".");
    }

    @Command(name = "unmute", description = "People are told of it again.")
    int unmute(@Mixin CommonWithStore here, @Parameters(paramLabel = "CHECK", description = CHECK) String name) {
        var check = meant(here, name);
        if (ports.histories()
                .mutes(here.place(), check.deployment())
                .of(check, ports.writing().now())
                .isEmpty()) {
            throw new Failure(check + " is not muted, so nothing was recorded. See 'bascule checks list'.");
        }
        return told(here, check, new Unmute(check, ports.terminal().person()), "People hear of it again.");
    }

    @Command(
            name = "acknowledge",
            description = "Says that a person has seen it, in the open incident of its deployment.")
    int acknowledge(@Mixin CommonWithStore here, @Parameters(paramLabel = "CHECK", description = CHECK) String name) {
        var check = meant(here, name);
        try (var past = ports.histories().open(here.place())) {
            var open = past.incidents().stream()
                    .filter(i -> i.deployment().equals(check.deployment()) && i.status() != Incident.Status.CLOSED)
                    .findFirst()
                    .orElseThrow(() -> new Failure("No incident of " + check.deployment()
                            + " is open, so nothing was recorded. Mute the check to say that you know of it."));
            var order = new Acknowledge(
                    check.deployment(), open.id(), ports.terminal().person());
            return told(here, check, order, open.id() + " is acknowledged.");
        }
    }

    private int told(CommonWithStore here, CheckId check, Written order, String done) {
        var entered = ports.writing().write(here.place(), order);
        var lines = new ArrayList<>(List.of(check + ": " + done + " It is " + entered.words() + "."));
        entered.leader().ifPresent(who -> lines.add("Entered by the process that leads: " + who));
        output.answer(here.json(), MuteShape.entry(check, done, entered.words(), entered.leader()), lines);
        return 0;
    }

    private CheckId meant(CommonWithStore here, String name) {
        var all = ports.configurations().checks(here.place());
        var found = all.stream()
                .filter(c -> c.name().equals(name)
                        || c.label().equals(name)
                        || c.toString().equals(name))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        var known = (found.isEmpty() ? all : found)
                .stream().map(CheckId::toString).sorted().toList();
        throw new WrongUsage(
                (found.isEmpty() ? "There is no check " + name + "; there are " : name + " is the name of several: ")
                        + String.join(", ", known) + ".");
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
