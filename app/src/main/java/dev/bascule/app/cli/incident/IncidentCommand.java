// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.incident;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.cli.text.ComparisonText;
import dev.bascule.app.cli.text.IncidentText;
import dev.bascule.app.wire.BudgetShape;
import dev.bascule.app.wire.IncidentShape;
import dev.bascule.client.Command.AddNote;
import dev.bascule.client.Command.MakeDecision;
import dev.bascule.client.Command.PromiseUpdate;
import dev.bascule.client.Command.ReportCondition;
import dev.bascule.client.ConditionFacts;
import dev.bascule.incident.Note;
import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.lead.GivenTime;
import dev.bascule.incident.lead.Role;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists and shows incidents from the store alone, and records what people do in one.
@Command(name = "incident", description = "Lists and shows incidents, and records what people do in one.")
public final class IncidentCommand implements Callable<Integer> {
    private static final String DEEDS =
            "list, show, compare, acknowledge, take, handover, release, note, update, can, decide, promise, correct or close";

    private final Ports ports;
    private final Output output;
    private final IncidentDesk desk;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    public IncidentCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
        this.desk = new IncidentDesk(ports, output);
    }

    @Override
    public Integer call() {
        throw new WrongUsage("incident needs " + DEEDS + ".");
    }

    @Command(name = "list", description = "Lists incidents of all deployments, newest first.")
    int list(@Mixin CommonWithStore here) {
        try (var past = ports.histories().open(here.place())) {
            var incidents = past.incidents();
            var rows = incidents.stream()
                    .map(i -> List.of(
                            i.id(), i.status().code(), i.milestones().onset().toString(), i.title()))
                    .toList();
            output.answer(
                    here.json(),
                    IncidentShape.list(incidents),
                    rows.isEmpty() ? List.of("There is no incident.") : Columns.of(rows));
            return 0;
        }
    }

    @Command(name = "show", description = "Shows how an incident is led: state, roles, condition, decisions, notes.")
    int show(@Mixin CommonWithStore here, @Parameters(paramLabel = "INCIDENT", arity = "0..1") Optional<String> id) {
        try (var past = ports.histories().open(here.place())) {
            var incident = IncidentDesk.meant(past.incidents(), id);
            output.answer(here.json(), IncidentShape.led(incident), IncidentText.of(incident));
            return 0;
        }
    }

    @Command(name = "compare", description = "Tells how long each part took in two incidents of one deployment.")
    int compare(
            @Mixin CommonWithStore here,
            @Parameters(paramLabel = "FIRST", description = "Such as INC-0042.") String first,
            @Parameters(paramLabel = "SECOND", description = "Another incident of the same deployment.")
                    String second) {
        try (var past = ports.histories().open(here.place())) {
            var all = past.incidents();
            var one = IncidentDesk.meant(all, Optional.of(first));
            var two = IncidentDesk.meant(all, Optional.of(second));
            if (!one.deployment().equals(two.deployment())) {
                throw new WrongUsage(first + " is of " + one.deployment() + " and " + second + " of " + two.deployment()
                        + "; only incidents of one deployment can be compared.");
            }
            var history = past.history(one.deployment());
            var real = all.stream()
                    .filter(i -> i.deployment().equals(one.deployment()) && !i.isDrill() && !i.isPlanned())
                    .toList();
            var both = history.courses(List.of(one, two));
            var comparison = Comparison.of(both.getFirst(), both.getLast(), history.courses(real));
            output.answer(
                    here.json(),
                    BudgetShape.of(one, two, comparison),
                    ComparisonText.of(one.id(), two.id(), comparison));
            return 0;
        }
    }

    @Command(name = "acknowledge", description = "Says that a person has seen it.")
    int acknowledge(@Mixin CommonWithStore here, @Mixin Which which) {
        return desk.tell(
                here,
                which,
                m -> new dev.bascule.client.Command.Acknowledge(
                        m.incident().deployment(), m.incident().id(), m.person()));
    }

    @Command(name = "take", description = "Takes a role that nobody has: commander, deputy, scribe or liaison.")
    int take(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note) {
        known(role);
        return desk.tell(
                here,
                which,
                m -> new dev.bascule.client.Command.TakeRole(
                        m.incident().deployment(), m.incident().id(), role, m.person(), note));
    }

    @Command(name = "handover", description = "Hands a role over; the commander's not without a note.")
    int handover(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--to", paramLabel = "NAME", required = true) String to,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note) {
        known(role);
        if (to.chars().anyMatch(Character::isISOControl)) {
            throw new WrongUsage("A name is one line of plain text; nothing was done. Write --to ada.");
        }
        return desk.tell(
                here,
                which,
                m -> new dev.bascule.client.Command.HandOverRole(
                        m.incident().deployment(), m.incident().id(), role, to, note, m.person()));
    }

    @Command(name = "release", description = "Gives a role up, so that nobody has it.")
    int release(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note) {
        known(role);
        return desk.tell(
                here,
                which,
                m -> new dev.bascule.client.Command.ReleaseRole(
                        m.incident().deployment(), m.incident().id(), role, note, m.person()));
    }

    @Command(name = "note", description = "Writes a note.")
    int note(@Mixin CommonWithStore here, @Mixin Which which, @Parameters(paramLabel = "TEXT") String text) {
        return desk.tell(here, which, m -> written(m, Note.Kind.NOTE, text, Optional.empty()));
    }

    @Command(name = "update", description = "Writes what the outside was told; the promise of the next runs anew.")
    int update(@Mixin CommonWithStore here, @Mixin Which which, @Parameters(paramLabel = "TEXT") String text) {
        return desk.tell(here, which, m -> written(m, Note.Kind.UPDATE, text, Optional.empty()));
    }

    @Command(name = "can", description = "Reports condition, actions and needs, quoting what is measured now.")
    int can(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Option(names = "--condition", paramLabel = "TEXT", description = "Otherwise the state as measured.")
                    Optional<String> condition,
            @Option(names = "--actions", paramLabel = "TEXT", required = true) String actions,
            @Option(names = "--needs", paramLabel = "TEXT", required = true) String needs,
            @Option(names = "--corrects", paramLabel = "ENTRY") Optional<Long> corrects) {
        return desk.tellMeasured(
                here,
                which,
                m -> new ReportCondition(
                        m.incident().deployment(),
                        m.incident().id(),
                        m.person(),
                        m.role(),
                        condition
                                .or(() -> m.picture().map(ConditionFacts::condition))
                                .orElse(""),
                        actions,
                        needs,
                        m.picture().map(ConditionFacts::of).orElse(List.of()),
                        corrects,
                        m.happened()));
    }

    @Command(name = "decide", description = "Records a decision with its reason.")
    int decide(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Parameters(paramLabel = "DECISION") String decision,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason,
            @Option(names = "--alternatives", paramLabel = "TEXT") Optional<String> alternatives) {
        return desk.tell(
                here, which, m -> decided(m, decision, new Note.Grounds(reason, alternatives), Optional.empty()));
    }

    @Command(name = "promise", description = "Promises the next update: 15m from now, or at 10:30 (UTC).")
    int promise(@Mixin CommonWithStore here, @Mixin Which which, @Parameters(paramLabel = "TIME") String due) {
        return desk.tell(
                here,
                which,
                m -> new PromiseUpdate(
                        m.incident().deployment(),
                        m.incident().id(),
                        GivenTime.ahead(due, m.now())
                                .orElseThrow(() -> new WrongUsage(due + " is no time. Write 15m, or 10:30 (UTC).")),
                        m.person()));
    }

    @Command(name = "correct", description = "Corrects a note or a decision by appending; the old one stays, struck.")
    int correct(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Parameters(index = "0", paramLabel = "ENTRY") long entry,
            @Parameters(index = "1", paramLabel = "TEXT") String text) {
        return desk.tell(here, which, m -> {
            var before = m.note(entry);
            return switch (before.details()) {
                case Note.Plain _ -> written(m, before.kind(), text, Optional.of(entry));
                case Note.Grounds g -> decided(m, text, g, Optional.of(entry));
                case Note.Situation _ ->
                    throw new WrongUsage("Entry " + entry + " is a report of condition, actions and needs. Correct it"
                            + " with 'bascule incident can --corrects " + entry + "'.");
            };
        });
    }

    @Command(name = "close", description = "Closes it with its cause, once users are served.")
    int close(
            @Mixin CommonWithStore here,
            @Mixin Which which,
            @Option(names = "--cause", paramLabel = "TEXT", required = true) String cause) {
        return desk.tell(
                here,
                which,
                m -> new dev.bascule.client.Command.CloseIncident(
                        m.incident().deployment(), m.incident().id(), m.person(), cause));
    }

    private static AddNote written(IncidentDesk.Meant m, Note.Kind kind, String text, Optional<Long> corrects) {
        return new AddNote(
                m.incident().deployment(),
                m.incident().id(),
                m.person(),
                m.role(),
                kind.code(),
                text,
                corrects,
                m.happened());
    }

    private static MakeDecision decided(
            IncidentDesk.Meant m, String decision, Note.Grounds grounds, Optional<Long> corrects) {
        return new MakeDecision(
                m.incident().deployment(),
                m.incident().id(),
                m.person(),
                m.role(),
                decision,
                grounds.reason(),
                grounds.alternatives(),
                corrects,
                m.happened());
    }

    private static void known(String role) {
        if (Role.of(role).isEmpty()) {
            throw new WrongUsage("There is no role " + role + "; there are commander, deputy, scribe and liaison.");
        }
    }
}
