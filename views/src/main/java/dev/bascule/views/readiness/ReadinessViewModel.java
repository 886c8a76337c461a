// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.readiness.Proving;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.Remedy;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import dev.bascule.views.feed.Questions;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.readiness.diagnosis.Diagnoses;
import dev.bascule.views.readiness.diagnosis.Diagnosis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the page of readiness looks at: the sites with their proofs, which of them is selected, the round of
/// proofs under way, and the four diagnoses. FX thread only; every question is answered on another one.
public final class ReadinessViewModel {
    private final ConsoleClient client;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<Optional<Readiness>> readiness = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Diagnosis>> diagnoses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SiteId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.PROOFS);
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DeploymentPicture> picture = Optional.empty();
    private Optional<CompletableFuture<Readiness>> round = Optional.empty();
    private Instant now = Instant.EPOCH;
    private boolean isAsking;

    public ReadinessViewModel(ConsoleClient client, Executor fxThread) {
        this.client = client;
        this.questions = new Questions(fxThread);
    }

    /// Empty until the engine has answered once.
    public ReadOnlyObjectProperty<Optional<Readiness>> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    /// The four, in their fixed order; none while no deployment is in focus.
    public ReadOnlyObjectProperty<List<Diagnosis>> diagnosesProperty() {
        return diagnoses.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SiteId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What somebody must know, such as that a round was refused.
    public ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public Instant now() {
        return now;
    }

    /// The round under way, whoever began it.
    public Optional<Proving> proving() {
        return readiness.get().flatMap(Readiness::proving);
    }

    /// Whether the round under way was begun here, so that it can be stopped here.
    public boolean isMine() {
        return round.isPresent();
    }

    /// Begins with a deployment anew; `subject` names the site to select.
    public void open(Optional<DeploymentPicture> newest, String subject, Instant at) {
        var same = newest.map(p -> p.deployment().id())
                .equals(picture.map(p -> p.deployment().id()));
        if (!same) {
            readiness.set(Optional.empty());
            selected.set(Optional.empty());
            notice.set(Optional.empty());
            isAsking = false;
        }
        if (!subject.isEmpty()) {
            selected.set(Optional.of(new SiteId(subject)));
        }
        show(newest, at);
        ask();
    }

    /// Takes in the newest picture; it feeds the diagnoses.
    public void show(Optional<DeploymentPicture> newest, Instant at) {
        picture = newest;
        now = at;
        diagnose();
    }

    /// Once a second: asks how ready the sites are now.
    public void tick(Instant at) {
        now = at;
        ask();
    }

    public void turn(Page wanted) {
        page.set(wanted);
    }

    public void select(SiteId site) {
        selected.set(Optional.of(site));
    }

    /// From site to site, without going round.
    public void walk(int step) {
        readiness.get().ifPresent(r -> {
            var sites = r.sites().stream().map(s -> s.site()).toList();
            var at = selected.get().map(sites::indexOf).orElse(-1);
            var next = Math.clamp(at + step, 0, Math.max(0, sites.size() - 1));
            if (next < sites.size()) {
                select(sites.get(next));
            }
        });
    }

    /// Takes the proofs of every site now.
    public void prove() {
        if (round.isPresent()) {
            return;
        }
        deployment().ifPresent(id -> {
            notice.set(Optional.empty());
            var begun = client.prove(id, Optional.empty());
            round = Optional.of(begun);
            questions.ask(begun, answer -> ended(id, answer), why -> failed(begun, why));
            ask();
        });
    }

    /// Stops the round that was begun here; what was proved until then stays.
    public void stop() {
        round.ifPresent(begun -> begun.cancel(true));
    }

    /// Says what lies on the clipboard now.
    public void copied(String text) {
        notice.set(Optional.of("Copied: " + text));
    }

    /// Where a remedy leads; empty for those that are done here.
    public Optional<Destination> destination(Remedy remedy) {
        var about = remedy.about();
        return switch (remedy.way()) {
            case PROVE, COPY -> Optional.empty();
            case CHECK -> Optional.of(Destination.about(Area.CHECKS, about));
            case DNS -> Optional.of(Destination.of(Area.DNS).in(about));
            case TIERS -> Optional.of(Destination.about(Area.TIERS, about));
            case SETTINGS -> Optional.of(Destination.of(Area.SETTINGS).in(about));
            case WIZARD -> deployment().map(id -> wizard(id, about));
            case INCIDENT -> Optional.of(Destination.about(Area.INCIDENTS, about));
            case EXECUTION -> deployment().map(id -> Destination.about(Area.EXECUTION, id.value()));
            case TIMELINE -> Optional.of(Destination.of(Area.TIMELINE));
        };
    }

    /// A drill of a site begins with a planned switch to it; of the primary it is the way home.
    private Destination wizard(DeploymentId id, String site) {
        var home = picture.filter(p -> p.deployment().primary().id().value().equals(site))
                .isPresent();
        var view = home ? Verb.FAIL_BACK.code() : Rehearsal.DRILL.code();
        return new Destination(Area.FAILOVER, view, id + "/" + site);
    }

    private void ask() {
        deployment().filter(_ -> !isAsking).ifPresent(id -> {
            isAsking = true;
            questions.ask(client.readiness(id), answer -> took(id, answer), why -> {
                isAsking = false;
                notice.set(Optional.of(why));
            });
        });
    }

    private void ended(DeploymentId id, Readiness answer) {
        round = Optional.empty();
        took(id, answer);
    }

    /// A round that was stopped here is no failure.
    private void failed(CompletableFuture<Readiness> begun, String why) {
        round = Optional.empty();
        notice.set(
                begun.isCancelled()
                        ? Optional.of("The round was stopped. What was proved until then stays.")
                        : Optional.of(why));
        isAsking = false;
        ask();
    }

    private void took(DeploymentId id, Readiness answer) {
        isAsking = false;
        if (deployment().equals(Optional.of(id))) {
            readiness.set(Optional.of(answer));
            if (selected.get().flatMap(answer::site).isEmpty()) {
                selected.set(answer.sites().stream().findFirst().map(s -> s.site()));
            }
            diagnose();
        }
    }

    private void diagnose() {
        var moves = readiness.get().map(r -> r.facts().log().exercises()).orElse(List.of());
        diagnoses.set(picture.map(p -> Diagnoses.of(p, moves, now)).orElse(List.of()));
    }

    private Optional<DeploymentId> deployment() {
        return picture.map(p -> p.deployment().id());
    }
}
