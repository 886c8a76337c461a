// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import dev.bascule.views.failover.practice.Practice;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.feed.Questions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The wizard without its nodes: what was chosen, the newest dry run, what may be done next and why not. It
/// holds an automatic countdown while it is open and sends a plan only as it was shown. FX thread only.
public final class WizardViewModel {
    private static final String HOLD_REASON = "failover wizard is open";

    private final ConsoleClient client;
    private final InstantSource clock;
    private final Orders orders;
    private final Questions questions;
    private final DeploymentId deployment;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty overrideReason = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty phraseTyped = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<WizardPage> page;
    private Snapshot snapshot;
    private DeploymentPicture opened;
    private WizardStep step = WizardStep.TARGET;
    private Choices choices;
    private Optional<Preview> preview = Optional.empty();
    private String trouble = "";
    private boolean isAsking;
    private boolean holds;
    private long question;

    /// `screen` runs what changes properties: the FX thread in the program, the calling thread in tests.
    public WizardViewModel(
            ConsoleClient client, InstantSource clock, Executor screen, DeploymentId deployment, Verb verb) {
        this.client = client;
        this.clock = clock;
        this.orders = new Orders(client, screen);
        this.questions = new Questions(screen);
        this.deployment = deployment;
        this.snapshot = client.snapshot();
        this.opened = pictureOf(snapshot);
        this.choices = Choices.begin(verb);
        this.page = new ReadOnlyObjectWrapper<>(read());
        reason.subscribe(_ -> refresh());
        overrideReason.subscribe(_ -> refresh());
        note.subscribe(_ -> refresh());
        phraseTyped.subscribe(_ -> refresh());
    }

    public ReadOnlyObjectProperty<WizardPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public WizardPage page() {
        return page.get();
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty overrideReasonProperty() {
        return overrideReason;
    }

    /// Who takes part in a drill and was told.
    public StringProperty noteProperty() {
        return note;
    }

    /// Whether the confirmation holds exactly the phrase; the view binds its field to this.
    public BooleanProperty phraseTypedProperty() {
        return phraseTyped;
    }

    /// Begins at the first step; a countdown that runs is held for as long as the engine allows.
    public void open() {
        opened = pictureOf(snapshot);
        if (Countdown.of(opened) instanceof Countdown.Running) {
            hold();
        }
        var first = choices.verb() == Verb.FAIL_BACK
                ? Optional.of(opened.deployment().primary().id())
                : page.get().candidates().stream()
                        .filter(c -> c.score().isEligible())
                        .map(c -> c.site().id())
                        .findFirst();
        first.ifPresent(this::choose);
        refresh();
    }

    public void update(Snapshot newest) {
        snapshot = newest;
        refresh();
    }

    /// Moves the clocks on; a dry run that has expired is repeated.
    public void tick() {
        var isStale =
                preview.filter(p -> !clock.instant().isBefore(p.expiresAt())).isPresent();
        if (isStale && !isAsking && page.get().interference().isEmpty()) {
            rehearse();
        }
        refresh();
    }

    /// Makes it a drill of this kind, which goes by a planned switch.
    public void practise(Practice practice) {
        choices = choices.verb(Verb.SWITCH_OVER).practise(practice);
        refresh();
    }

    public void choose(Verb verb) {
        change(c -> c.verb(verb));
    }

    public void choose(SiteId site) {
        change(c -> c.target(site));
    }

    public void accept(Rule rule, boolean on) {
        choices = choices.accept(rule, on);
        refresh();
    }

    /// Break-glass for one rule by name; the dry run is made again with it.
    public void override(Rule rule, boolean on) {
        change(c -> c.override(rule, on));
    }

    /// Goes on if nothing refuses it. The rules are judged on facts read then, not on those of the first page.
    public void next() {
        if (page.get().refusal().isEmpty() && step != WizardStep.CONFIRM) {
            step = step.next();
            if (step == WizardStep.PRECONDITIONS) {
                rehearse();
            }
            refresh();
        }
    }

    public void back() {
        step = step.previous();
        refresh();
    }

    /// What the key H does: holds a countdown that runs, resumes one that is held.
    public void holdOrResume() {
        switch (page.get().countdown()) {
            case Countdown.Running _ -> hold();
            case Countdown.Held _ -> resumeCountdown();
            case Countdown.None _ -> {}
        }
    }

    public void hold() {
        holds = true;
        order(new Command.Hold(deployment, person(), HOLD_REASON));
    }

    public void resumeCountdown() {
        holds = false;
        order(new Command.ResumeCountdown(deployment, person()));
    }

    /// Leaves without starting anything; a countdown that this wizard held goes on.
    public void leave() {
        if (holds && page.get().countdown() instanceof Countdown.Held) {
            resumeCountdown();
        }
    }

    /// Makes the dry run again; an answer that comes after a newer question is dropped.
    public void rehearse() {
        if (choices.target().isEmpty()) {
            return;
        }
        var asked = ++question;
        isAsking = true;
        refresh();
        var request = new PreviewRequest(deployment, choices.verb(), choices.target(), choices.overriddenCodes());
        questions.ask(
                client.preview(request),
                answer -> take(asked, Optional.of(answer), ""),
                words -> take(asked, Optional.empty(), words));
    }

    /// Orders the plan exactly as it is shown.
    public void start() {
        if (step != WizardStep.CONFIRM || page.get().refusal().isPresent() || preview.isEmpty()) {
            return;
        }
        var shown = preview.get();
        var command = new Command.Execute(
                deployment,
                shown,
                person(),
                written().reason().strip() + overrideWords(),
                choices.acceptedCodes(shown.rules()),
                choices.overriddenCodes());
        var order = choices.practice()
                .flatMap(Practice::rehearsal)
                .<Command>map(r -> new Command.RunDrill(command, r, written().note()))
                .orElse(command);
        orders.send(order, _ -> started(WizardStep.EXECUTE, ""), words -> started(step, words));
    }

    private void started(WizardStep next, String words) {
        step = next;
        trouble = words;
        refresh();
    }

    private void order(Command command) {
        orders.send(command, _ -> say(""), this::say);
    }

    private void say(String words) {
        trouble = words;
        refresh();
    }

    private void take(long asked, Optional<Preview> answer, String words) {
        if (asked == question) {
            isAsking = false;
            preview = answer;
            say(words);
        }
    }

    private void change(UnaryOperator<Choices> change) {
        var before = choices;
        choices = change.apply(choices);
        if (!choices.equals(before)) {
            phraseTyped.set(false);
            preview = Optional.empty();
            rehearse();
        }
        refresh();
    }

    private String overrideWords() {
        if (choices.overridden().isEmpty()) {
            return "";
        }
        return " (break-glass for " + String.join(", ", choices.overriddenCodes()) + ": "
                + overrideReason.get().strip() + ")";
    }

    private Written written() {
        return new Written(reason.get(), overrideReason.get(), note.get(), phraseTyped.get());
    }

    private String person() {
        return snapshot.standing().person();
    }

    private DeploymentPicture pictureOf(Snapshot from) {
        return from.deployment(deployment.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no deployment " + deployment + "."));
    }

    private void refresh() {
        page.set(read());
    }

    /// What needs a decision comes first, so that it is seen without scrolling; the rest keeps the engine's
    /// order.
    private static List<RuleResult> worstFirst(List<RuleResult> rules) {
        return rules.stream()
                .sorted(Comparator.comparing((RuleResult r) -> switch (r.standing()) {
                    case FAIL -> 0;
                    case WARN -> 1;
                    case OVERRIDDEN -> 2;
                    case PASS -> 3;
                }))
                .toList();
    }

    private WizardPage read() {
        var now = clock.instant();
        var picture = pictureOf(snapshot);
        var gates = choices.verb() == Verb.FAIL_BACK ? RecoveryGate.of(picture, now) : List.<RecoveryGate>of();
        var interference =
                step == WizardStep.EXECUTE ? Optional.<Interference>empty() : Interference.between(opened, picture);
        var refusal = interference
                .map(Interference::words)
                .or(() -> Gate.standing(snapshot.standing()))
                .or(() -> choices.practice().flatMap(_ -> Practice.obstacle(picture)))
                .or(() -> Gate.refusal(step, choices, gates, preview, written(), now));
        var ranking = preview.map(Preview::ranking).filter(r -> !r.isEmpty()).orElse(picture.ranking());
        return new WizardPage(
                step,
                picture,
                choices,
                Candidate.of(picture, ranking),
                gates,
                preview.map(p -> Rehearsal.of(p, snapshot, picture)),
                preview.map(p -> worstFirst(p.rules())).orElse(List.of()),
                Countdown.of(picture),
                interference,
                isAsking,
                refusal,
                trouble,
                person(),
                now);
    }
}
