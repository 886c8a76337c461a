// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.PreviewRequest;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.incident.MeasuredMove;
import dev.bascule.topology.SiteId;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.feed.Questions;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.tiers.reading.Comparison;
import dev.bascule.views.tiers.reading.InspectorFace;
import dev.bascule.views.tiers.reading.InspectorReading;
import dev.bascule.views.tiers.reading.MapReading;
import dev.bascule.views.tiers.reading.RankBy;
import dev.bascule.views.tiers.reading.Ranked;
import dev.bascule.views.tiers.reading.RulesFace;
import dev.bascule.views.tiers.reading.SiteCard;
import dev.bascule.views.tiers.reading.TierMap;
import dev.bascule.views.tiers.reading.Walk;
import dev.bascule.views.tiers.side.Beside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the tier map looks at: the sites, which of them is selected, and what stands beside the map. Completed
/// moves are read from the journal, rules are judged by a dry run. FX thread only.
public final class TiersViewModel {
    private enum Side {
        RANKING,
        INSPECTOR,
        COMPARISON
    }

    private static final Duration PAST = Duration.ofDays(90);

    private final ConsoleClient client;
    private final Questions questions;
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Optional<TierMap>> map = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SiteId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Beside>> beside = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<RankBy> rankBy = new SimpleObjectProperty<>(RankBy.SCORE);
    private final ObjectProperty<String> store = new SimpleObjectProperty<>("");
    private Optional<DeploymentPicture> picture = Optional.empty();
    private List<MeasuredMove> moves = List.of();
    private Optional<ExecutionId> counted = Optional.empty();
    private Side side = Side.RANKING;
    private RulesFace rules = new RulesFace.Asking();
    private Optional<Instant> expires = Optional.empty();
    private Optional<SiteId> other = Optional.empty();
    private Instant now = Instant.EPOCH;
    private String person = "";
    private long question;
    private long reading;

    public TiersViewModel(ConsoleClient client, Executor fxThread) {
        this.client = client;
        this.questions = new Questions(fxThread);
        this.orders = new Orders(client, fxThread);
        rankBy.subscribe((_, _) -> refresh());
        store.subscribe((_, _) -> refresh());
    }

    /// Empty when no deployment is in focus.
    public ReadOnlyObjectProperty<Optional<TierMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SiteId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What stands beside the map; empty when there is no map.
    public ReadOnlyObjectProperty<Optional<Beside>> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /// What somebody must know beside the map, such as that a measurement was refused.
    public ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why the journal's moves are not at hand, so that estimates of recovery are missing.
    public ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// By what the list of backups is ordered.
    public ObjectProperty<RankBy> rankByProperty() {
        return rankBy;
    }

    /// The data store whose lag is told; empty for the one that is furthest behind.
    public ObjectProperty<String> storeProperty() {
        return store;
    }

    /// Begins with a deployment anew; `subject` names the site to select, if any.
    public void open(Optional<DeploymentPicture> newest, String who, String subject, Instant at) {
        person = who;
        moves = List.of();
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
        other = Optional.empty();
        side = Side.RANKING;
        selected.set(Optional.empty());
        show(newest, at);
        readMoves();
        if (!subject.isEmpty()) {
            select(new SiteId(subject));
        }
    }

    /// Takes in the newest picture. A move that has ended since the journal was read makes it be read again.
    public void show(Optional<DeploymentPicture> newest, Instant at) {
        picture = newest;
        now = at;
        var ended = newest.flatMap(DeploymentPicture::execution)
                .filter(x -> x.status().isEnded())
                .map(x -> x.id());
        if (!ended.equals(counted) && map.get().isPresent()) {
            readMoves();
        }
        counted = ended;
        refresh();
    }

    /// Moves ages on; rules that were judged too long ago are judged again while they are on show.
    public void tick(Instant at) {
        now = at;
        if (side == Side.INSPECTOR && expires.filter(e -> !at.isBefore(e)).isPresent()) {
            judge();
        }
        refresh();
    }

    /// Reads from the journal which moves have been completed.
    public void readMoves() {
        picture.ifPresent(p -> {
            var mine = ++reading;
            questions.ask(
                    client.history(p.deployment().id(), now.minus(PAST), now)
                            .thenApply(h -> MeasuredMove.of(h.beginning().state(), h.entries())),
                    found -> took(mine, found),
                    words -> failed(mine, words));
        });
    }

    private void took(long mine, List<MeasuredMove> found) {
        if (mine == reading) {
            moves = found;
            trouble.set(Optional.empty());
            refresh();
        }
    }

    private void failed(long mine, String words) {
        if (mine == reading) {
            trouble.set(Optional.of(words));
        }
    }

    public void select(SiteId site) {
        if (map.get().flatMap(m -> m.card(site)).isPresent() && !selected.get().equals(Optional.of(site))) {
            selected.set(Optional.of(site));
            forget();
            refresh();
            if (side == Side.INSPECTOR) {
                judge();
            }
        }
    }

    public void walk(Walk.Way way) {
        map.get().flatMap(m -> new Walk(m).from(selected.get(), way)).ifPresent(this::select);
    }

    /// Opens the inspector on the selected site, or on the first.
    public void inspect() {
        if (selected.get().isEmpty()) {
            map.get().flatMap(m -> m.cards().stream().findFirst()).ifPresent(c -> select(c.id()));
        }
        if (selected.get().isPresent()) {
            side = Side.INSPECTOR;
            forget();
            refresh();
            judge();
        }
    }

    /// Puts the selected site beside another one.
    public void compare() {
        if (comparison().isPresent()) {
            side = Side.COMPARISON;
            refresh();
        }
    }

    /// Chooses the site that the selected one is compared with.
    public void compareWith(SiteId site) {
        other = Optional.of(site);
        refresh();
    }

    /// Back to the ranking; false when it is on show already.
    public boolean closeSide() {
        var isOpen = side != Side.RANKING;
        side = Side.RANKING;
        refresh();
        return isOpen;
    }

    // The selected site, else the best that could be moved to, beside the other one: the chosen one, else the active.
    private Optional<Comparison> comparison() {
        return map.get().flatMap(m -> {
            var left = selected.get().or(this::best).flatMap(m::card);
            return left.flatMap(l -> other.flatMap(m::card)
                    .filter(o -> !o.id().equals(l.id()))
                    .or(() -> m.cards().stream()
                            .filter(c -> !c.id().equals(l.id()))
                            .reduce((a, b) -> a.isActive() ? a : b.isActive() ? b : a))
                    .map(o -> Comparison.of(l, o)));
        });
    }

    private Optional<InspectorFace> face() {
        return picture.flatMap(p -> card().map(c -> InspectorReading.of(p, c, rules, now)));
    }

    /// Why no move can be planned now; empty when one can.
    public Optional<String> whyNoPlan() {
        var to = target();
        return to.isEmpty()
                ? Optional.of("No site could be moved to. Select one to see why.")
                : picture.flatMap(p -> InspectorReading.whyNoPlan(p, to.get()));
    }

    /// The wizard on the selected site, else on the best candidate; empty when no move can be planned.
    public Optional<Destination> plan() {
        return whyNoPlan().isPresent()
                ? Optional.empty()
                : picture.flatMap(p -> target().map(to -> new Destination(
                        Area.FAILOVER,
                        InspectorReading.verb(p, to).code(),
                        p.deployment().id() + "/" + to)));
    }

    /// What the button that plans says.
    public String planned() {
        return picture.flatMap(p -> target().map(to ->
                        "Plan " + InspectorReading.noun(InspectorReading.verb(p, to)) + " to " + to + "…"))
                .orElse("Plan a move…");
    }

    /// Asks every check of the deployment now.
    public void measure() {
        picture.ifPresent(p -> orders.send(
                new Command.ProbeNow(p.deployment().id(), Optional.empty(), person),
                _ -> notice.set(Optional.empty()),
                words -> notice.set(Optional.of("Not measured: " + words))));
    }

    private Optional<SiteId> target() {
        return selected.get().or(this::best);
    }

    private Optional<SiteId> best() {
        return map.get()
                .flatMap(m -> m.ranking().stream()
                        .filter(r -> r.score().isEligible())
                        .map(Ranked::site)
                        .findFirst());
    }

    private Optional<SiteCard> card() {
        return map.get().flatMap(m -> selected.get().flatMap(m::card));
    }

    private void forget() {
        rules = new RulesFace.Asking();
        expires = Optional.empty();
    }

    /// A dry run reads the world and writes nothing; an answer that comes after a newer question is dropped.
    private void judge() {
        var mine = ++question;
        expires = Optional.empty();
        picture.ifPresent(p -> selected.get().ifPresent(site -> {
            var why = InspectorReading.whyNoPlan(p, site);
            if (why.isPresent()) {
                judged(mine, new RulesFace.NotAsked(why.get()), Optional.empty());
                return;
            }
            var request = new PreviewRequest(
                    p.deployment().id(), InspectorReading.verb(p, site), Optional.of(site), List.of());
            questions.ask(
                    client.preview(request),
                    answer -> judged(mine, RulesFace.Judged.of(answer), Optional.of(answer.expiresAt())),
                    words -> judged(mine, new RulesFace.Failed(words), Optional.empty()));
        }));
    }

    private void judged(long mine, RulesFace answer, Optional<Instant> until) {
        if (mine == question) {
            rules = answer;
            expires = until;
            refresh();
        }
    }

    private void refresh() {
        map.set(picture.map(p -> MapReading.of(p, moves, store.get(), now)));
        beside.set(map.get().map(this::beside));
    }

    private Beside beside(TierMap shown) {
        var ranking = new Beside.Ranking(rankBy.get().order(shown.ranking()), shown.minimum(), shown.lags());
        return switch (side) {
            case RANKING -> ranking;
            case INSPECTOR -> face().<Beside>map(Beside.Inspector::new).orElse(ranking);
            case COMPARISON ->
                comparison()
                        .<Beside>map(c -> new Beside.Comparing(
                                c, shown.cards().stream().map(SiteCard::id).toList()))
                        .orElse(ranking);
        };
    }
}
