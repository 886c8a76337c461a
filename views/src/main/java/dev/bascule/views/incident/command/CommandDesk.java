// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.client.Command;
import dev.bascule.client.ConditionFacts;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.Event;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.GivenTime;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Says in commands what this console's person does in the incident on show; the engine answers whether it can
/// be. What cannot be read as a time is refused here. FX thread only.
public final class CommandDesk {
    /// What is on show, who acts, and the time by the engine's clock.
    public record Scene(Incident incident, Optional<DeploymentPicture> picture, String person, Instant now) {}

    private final Supplier<Optional<Scene>> scene;
    private final Consumer<Command> orders;
    private final Consumer<String> refused;

    /// `scene` is empty while no incident is on show.
    public CommandDesk(Supplier<Optional<Scene>> scene, Consumer<Command> orders, Consumer<String> refused) {
        this.scene = scene;
        this.orders = orders;
        this.refused = refused;
    }

    Optional<Scene> scene() {
        return scene.get();
    }

    /// Who has the role now.
    Optional<Tenure> holder(Role role) {
        return scene().flatMap(s -> s.incident().conduct().roster().holder(role));
    }

    public void take(Role role) {
        send(s -> new Command.TakeRole(s.incident().deployment(), s.incident().id(), role.code(), s.person(), ""));
    }

    public void handOver(Role role, String to, String note) {
        send(s -> new Command.HandOverRole(
                s.incident().deployment(), s.incident().id(), role.code(), to, note, s.person()));
    }

    public void release(Role role, String note) {
        send(s ->
                new Command.ReleaseRole(s.incident().deployment(), s.incident().id(), role.code(), note, s.person()));
    }

    /// The part of somebody who takes none of the four roles, such as database.
    public void join(String part) {
        send(s -> new Command.TakeRole(s.incident().deployment(), s.incident().id(), part, s.person(), ""));
    }

    /// `when` is empty for now.
    public void write(Note.Kind kind, String text, String when) {
        timed(when, at -> note(kind, text, Optional.empty(), at));
    }

    public void decide(String decision, String reason, String alternatives, String when) {
        timed(when, at -> decision(decision, reason, alternatives, Optional.empty(), at));
    }

    void report(String condition, String actions, String needs, List<Event.Quoted> facts) {
        report(condition, actions, needs, facts, Optional.empty(), Optional.empty());
    }

    private void report(
            String condition,
            String actions,
            String needs,
            List<Event.Quoted> facts,
            Optional<Long> corrects,
            Optional<Instant> at) {
        send(s -> new Command.ReportCondition(
                s.incident().deployment(),
                s.incident().id(),
                s.person(),
                s.incident().roleOf(s.person()),
                condition,
                actions,
                needs,
                facts,
                corrects,
                at));
    }

    /// `due` is a time ahead or minutes from now.
    public void promise(String due) {
        scene().ifPresent(s -> GivenTime.ahead(due, s.now())
                .ifPresentOrElse(
                        at -> orders.accept(new Command.PromiseUpdate(
                                s.incident().deployment(), s.incident().id(), at, s.person())),
                        () -> refused.accept(notATime(due))));
    }

    /// Appends what takes the place of `note`; it happened when the other did. `more` is the reason of a
    /// decision, or actions and needs.
    void correct(Note note, String text, List<String> more) {
        var seq = Optional.of(note.seq());
        var at = Optional.of(note.at()).filter(_ -> note.isGivenLater());
        switch (note.details()) {
            case Note.Plain _ -> note(note.kind(), text, seq, at);
            case Note.Grounds g ->
                decision(text, more.getFirst(), g.alternatives().orElse(""), seq, at);
            case Note.Situation s -> report(text, more.getFirst(), more.getLast(), s.facts(), seq, at);
        }
    }

    /// What is measured now, for a report to quote.
    List<Event.Quoted> facts() {
        return scene().flatMap(Scene::picture).map(ConditionFacts::of).orElse(List.of());
    }

    String condition() {
        return scene().flatMap(Scene::picture).map(ConditionFacts::condition).orElse("");
    }

    void tick(String item) {
        send(s -> new Command.Tick(s.incident().deployment(), s.incident().id(), item, true, s.person()));
    }

    private void note(Note.Kind kind, String text, Optional<Long> corrects, Optional<Instant> at) {
        send(s -> new Command.AddNote(
                s.incident().deployment(),
                s.incident().id(),
                s.person(),
                s.incident().roleOf(s.person()),
                kind.code(),
                text,
                corrects,
                at));
    }

    private void decision(
            String decision, String reason, String alternatives, Optional<Long> corrects, Optional<Instant> at) {
        send(s -> new Command.MakeDecision(
                s.incident().deployment(),
                s.incident().id(),
                s.person(),
                s.incident().roleOf(s.person()),
                decision,
                reason,
                Optional.of(alternatives).filter(a -> !a.isBlank()),
                corrects,
                at));
    }

    private void timed(String when, Consumer<Optional<Instant>> told) {
        if (when.isBlank()) {
            told.accept(Optional.empty());
            return;
        }
        scene().ifPresent(s -> GivenTime.past(when, s.now())
                .ifPresentOrElse(at -> told.accept(Optional.of(at)), () -> refused.accept(notATime(when))));
    }

    private static String notATime(String words) {
        return "'" + words + "' is no time, so nothing was recorded. Write 09:41 (UTC), or minutes such as 15.";
    }

    private void send(Function<Scene, Command> command) {
        scene().map(command).ifPresent(orders);
    }
}
