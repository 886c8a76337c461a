// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.predict.BacktestReport;
import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Feed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The policy editor without its nodes: what is in force, what is wanted instead, the lines that would change,
/// and the try on the record. FX thread only; reading and trying happen on workers.
public final class PolicyModel {
    /// How far back a draft can be tried.
    public static final List<Duration> PERIODS =
            List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30));

    private final PolicyDesk desk;
    private final Ask ask;
    private final Feed<Double> progress;
    private final Map<PolicyKey, String> wanted = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<PolicyStanding>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PolicyDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Attempt> attempt = new ReadOnlyObjectWrapper<>(new Attempt.None());
    private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Duration> back = new SimpleObjectProperty<>(PERIODS.get(1));
    private AtomicBoolean goesOn = new AtomicBoolean();
    private long newest;

    public PolicyModel(PolicyDesk desk, Ask ask, Executor fxThread) {
        this.desk = desk;
        this.ask = ask;
        this.progress = new Feed<>(fxThread, this::progressed);
    }

    public ReadOnlyObjectProperty<Optional<PolicyStanding>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// The wanted values held against the file; empty until something is wanted.
    public ReadOnlyObjectProperty<Optional<PolicyDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    /// What came of the last order, in a sentence; empty when nothing was ordered.
    public ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ObjectProperty<Duration> backProperty() {
        return back;
    }

    /// Reads what is in force for a deployment. What is wanted stays, unless it is of another deployment or in
    /// force by now.
    public void open(DeploymentId deployment) {
        if (standing.get().filter(s -> !s.deployment().equals(deployment)).isPresent()) {
            reset();
            attempt.set(new Attempt.None());
            standing.set(Optional.empty());
        }
        ask.ask(() -> desk.standing(deployment), this::stands, this::failed);
    }

    private void stands(Optional<PolicyStanding> found) {
        found.ifPresent(s -> wanted.entrySet().removeIf(e -> e.getValue().equals(s.text(e.getKey()))));
        standing.set(found);
        redraft();
    }

    /// What stands in the form for a value.
    public String text(PolicyKey key) {
        return Optional.ofNullable(wanted.get(key))
                .orElseGet(() -> standing.get().map(s -> s.text(key)).orElse(""));
    }

    public boolean isWanted(PolicyKey key) {
        return wanted.containsKey(key);
    }

    /// Wants another value; the one in force takes the wish back.
    public void want(PolicyKey key, String text) {
        var inForce = standing.get().map(s -> s.text(key)).orElse("");
        if (text.strip().equals(inForce)) {
            wanted.remove(key);
        } else {
            wanted.put(key, text.strip());
        }
        redraft();
    }

    /// Takes every wish back.
    public void reset() {
        wanted.clear();
        redraft();
    }

    private void redraft() {
        var number = ++newest;
        var deployment = standing.get().map(PolicyStanding::deployment);
        if (deployment.isEmpty() || wanted.isEmpty()) {
            draft.set(Optional.empty());
            return;
        }
        var copy = Map.copyOf(wanted);
        ask.ask(
                () -> desk.draft(deployment.get(), copy),
                found -> {
                    if (number == newest) {
                        draft.set(Optional.of(found));
                    }
                },
                this::failed);
    }

    private void failed(Exception problem) {
        notice.set(String.valueOf(problem.getMessage()));
    }

    /// Why the draft cannot be tried now; empty when it can.
    public Optional<String> whyNotTry() {
        if (attempt.get() instanceof Attempt.Running) {
            return Optional.of("a try is under way");
        }
        return standing.get().isEmpty()
                ? Optional.of("nothing is read yet")
                : draft.get()
                        .filter(d -> !d.isRight())
                        .map(d -> d.problems().getFirst().what());
    }

    /// Why the draft cannot be written; empty when it can.
    public Optional<String> whyNotApply() {
        var obstacle = standing.get().flatMap(PolicyStanding::obstacle);
        if (draft.get().isEmpty()) {
            return Optional.of("nothing differs from what is in force");
        }
        return draft.get()
                .filter(d -> !d.isRight())
                .map(d -> d.problems().getFirst().what())
                .or(() -> obstacle);
    }

    /// Runs the engine over the record with the draft, or with what is in force where nothing else is wanted.
    public void tryOut() {
        if (whyNotTry().isPresent()) {
            return;
        }
        var deployment = standing.get().orElseThrow().deployment();
        var chosen = draft.get();
        var flag = new AtomicBoolean(true);
        goesOn = flag;
        attempt.set(new Attempt.Running(0));
        ask.ask(
                () -> desk.preview(
                        chosen.isPresent() ? chosen.get() : desk.draft(deployment, Map.of()), back.get(), share -> {
                            progress.publish(share);
                            return flag.get();
                        }),
                report -> tried(report, flag.get()),
                problem ->
                        attempt.set(new Attempt.Ended("It could not be tried", String.valueOf(problem.getMessage()))));
    }

    private void progressed(double share) {
        if (attempt.get() instanceof Attempt.Running) {
            attempt.set(new Attempt.Running(share));
        }
    }

    private void tried(Optional<BacktestReport> report, boolean wentOn) {
        attempt.set(report.<Attempt>map(Attempt.Done::new)
                .orElseGet(() -> wentOn
                        ? new Attempt.Ended(
                                "Nothing is recorded", "The journal says nothing of this time. Choose a longer one.")
                        : new Attempt.Ended(
                                "Called off", "The try ended before it was through; nothing was changed.")));
    }

    /// Ends a try that is under way.
    public void callOff() {
        goesOn.set(false);
    }

    public boolean isTrying() {
        return attempt.get() instanceof Attempt.Running;
    }

    /// Writes the draft into the file.
    public void apply() {
        if (whyNotApply().isEmpty()) {
            draft.get().ifPresent(d -> ask.ask(() -> desk.apply(d), this::written, this::failed));
        }
    }

    /// Puts the text before the last change back.
    public void undo() {
        if (standing.get().filter(PolicyStanding::canUndo).isPresent()) {
            ask.ask(() -> desk.undo(false), this::written, this::failed);
        }
    }

    private void written(PolicyDesk.Written outcome) {
        notice.set(outcome.words());
        standing.get().ifPresent(s -> open(s.deployment()));
    }
}
