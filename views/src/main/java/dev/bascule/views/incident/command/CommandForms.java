// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.failover.Event;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.Role;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The questions that come before something is recorded in an incident. FX thread only.
public final class CommandForms {
    private final CommandDesk desk;

    public CommandForms(CommandDesk desk) {
        this.desk = desk;
    }

    void take(Role role) {
        desk.take(role);
    }

    /// Takes the role where nobody has it, otherwise asks to whom it goes and with which note.
    public void takeOrHandOver(Role role, Node owner) {
        if (desk.holder(role).isEmpty()) {
            take(role);
        } else {
            handOver(role, owner);
        }
    }

    public void handOver(Role role, Node owner) {
        var person = desk.scene().map(CommandDesk.Scene::person).orElse("");
        var isMine = desk.holder(role).filter(t -> t.name().equals(person)).isPresent();
        var prompt = "Condition, actions under way, needs";
        new FormPopover(
                        "Hand over: " + role.code(),
                        "From " + desk.holder(role).map(t -> t.name()).orElse("nobody")
                                + ". The note is kept with the role and in the log.",
                        "Hand over",
                        List.of(
                                FormPopover.Line.needed("To", "Name").holding(isMine ? "" : person),
                                role == Role.COMMANDER
                                        ? FormPopover.Line.needed("Note", prompt)
                                        : FormPopover.Line.optional("Note", prompt)),
                        said -> desk.handOver(role, said.getFirst(), said.getLast()))
                .showAt(owner);
    }

    void release(Role role, Node owner) {
        var line = role == Role.COMMANDER
                ? FormPopover.Line.needed("Note", "Why nobody commands from now on")
                : FormPopover.Line.optional("Note", "Why");
        new FormPopover(
                        "Release: " + role.code(),
                        "Nobody has the role from then on.",
                        "Release",
                        List.of(line),
                        said -> desk.release(role, said.getFirst()))
                .showAt(owner);
    }

    /// Condition, actions and needs; the condition begins with what is measured.
    public void report(Node owner) {
        var facts = desk.facts();
        var form = new FormPopover[1];
        form[0] = new FormPopover(
                        "Report condition, actions, needs",
                        "Kept as an entry, with the measurements that stay ticked. It counts as an update.",
                        "Report",
                        List.of(
                                FormPopover.Line.needed("Condition", "What holds now")
                                        .holding(desk.condition()),
                                FormPopover.Line.needed("Actions", "What is being done, and by whom"),
                                FormPopover.Line.needed("Needs", "What is missing; none if nothing is")),
                        said -> desk.report(
                                said.get(0),
                                said.get(1),
                                said.get(2),
                                form[0].quoted().stream().map(facts::get).toList()))
                .quoting(
                        "Quoted as measured",
                        facts.stream().map(CommandForms::words).toList());
        form[0].showAt(owner);
    }

    static String words(Event.Quoted fact) {
        return Figures.time(fact.measuredAt()) + "  " + fact.text();
    }

    public void decide(Node owner) {
        new FormPopover(
                        "Record a decision",
                        "It stands in the log beside what the engine decides by itself.",
                        "Record",
                        List.of(
                                FormPopover.Line.needed("Decision", "What is to be"),
                                FormPopover.Line.needed("Reason", "Why so"),
                                FormPopover.Line.optional("Alternatives", "What else was weighed"),
                                FormPopover.Line.optional("When", "09:41 (UTC) or minutes ago; now when empty")),
                        said -> desk.decide(said.get(0), said.get(1), said.get(2), said.get(3)))
                .showAt(owner);
    }

    public void promise(Node owner) {
        new FormPopover(
                        "Promise the next update",
                        "Each update and each report runs the promise anew with the same length.",
                        "Promise",
                        List.of(FormPopover.Line.needed("By when", "Minutes from now, or 10:30 (UTC)")
                                .holding("15")),
                        said -> desk.promise(said.getFirst()))
                .showAt(owner);
    }

    /// What was written stays, struck, beside what takes its place.
    public void correct(Note note, Node owner) {
        var more = switch (note.details()) {
            case Note.Plain _ -> List.<FormPopover.Line>of();
            case Note.Grounds g ->
                List.of(FormPopover.Line.needed("Reason", "Why so").holding(g.reason()));
            case Note.Situation s ->
                List.of(
                        FormPopover.Line.needed("Actions", "What is being done").holding(s.actions()),
                        FormPopover.Line.needed("Needs", "What is missing").holding(s.needs()));
        };
        var text = FormPopover.Line.needed("Instead", "What is right").holding(note.text());
        new FormPopover(
                        "Correct entry " + Figures.count(note.seq()),
                        "A new entry takes its place. This one stays, struck, and names the other.",
                        "Correct",
                        Stream.concat(Stream.of(text), more.stream()).toList(),
                        said -> desk.correct(note, said.getFirst(), said.subList(1, said.size())))
                .showAt(owner);
    }
}
