// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.check.CheckId;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.styles.Density;
import dev.bascule.views.checks.drawer.DrawerFace;
import dev.bascule.views.checks.drawer.DrawerReading;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.CheckRow;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.checks.sheet.SavedFilters;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Choices;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the screen of checks looks at: which checks, in which order, which one in the drawer; and what a person
/// orders there. FX thread only.
public final class ChecksViewModel {
    private static final String FILTERS = "checks.filters";
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Orders orders;
    private final Choices choices;
    private final Inquiry inquiry;
    private final Clerk clerk;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Loading());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<DrawerFace>> drawer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> late = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SavedFilters> saved;
    private final ObjectProperty<CheckFilter> filter = new SimpleObjectProperty<>(CheckFilter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SITE);
    private final ObjectProperty<Density> density;
    private final ObjectProperty<Optional<Line>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Set<String> folded = new HashSet<>();
    private Optional<DeploymentPicture> picture = Optional.empty();
    private Optional<CheckId> opened = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private Instant madeAt = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private String person = "";

    public ChecksViewModel(ConsoleClient client, Ask ask, Orders orders, Appearance appearance) {
        this.orders = orders;
        this.choices = appearance.choices();
        this.inquiry = new Inquiry(client, ask, this::readDrawer);
        this.clerk = new Clerk(ask, this::taken, words -> tell("Not up to date: " + words));
        this.saved = new ReadOnlyObjectWrapper<>(
                choices.of(FILTERS).map(SavedFilters::of).orElse(SavedFilters.NONE));
        this.density = appearance.checksDensity();
        filter.subscribe((_, _) -> read());
        grouping.subscribe((_, _) -> {
            folded.clear();
            read();
        });
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DrawerFace>> drawerProperty() {
        return drawer.getReadOnlyProperty();
    }

    /// What somebody must know beside the table, such as that an order was refused.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// That the engine has not reported for too long, with how long; empty while it does.
    ReadOnlyObjectProperty<Optional<String>> lateProperty() {
        return late.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SavedFilters> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    ObjectProperty<CheckFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// The line that the keys work on.
    ObjectProperty<Optional<Line>> selectedProperty() {
        return selected;
    }

    Instant now() {
        return now;
    }

    String person() {
        return person;
    }

    /// Takes in the newest snapshot and shows the deployment in focus.
    public void show(Snapshot newest, String deployment, Instant moment) {
        person = newest.standing().person();
        madeAt = newest.at();
        now = moment;
        read(newest.deployment(deployment), newest.deployments().isEmpty());
        tick(moment);
    }

    private void read(Optional<DeploymentPicture> next, boolean isNothingConfigured) {
        if (next.isEmpty()
                || picture.isEmpty()
                || !next.get()
                        .deployment()
                        .id()
                        .equals(picture.get().deployment().id())) {
            picture = Optional.empty();
            sheet.set(Sheet.EMPTY);
            selected.set(Optional.empty());
            closeDrawer();
            standing.set(
                    isNothingConfigured
                            ? new Standing.Empty(
                                    "No deployment is configured",
                                    "Write one into bascule.yaml; its checks are listed here.")
                            : new Standing.Loading());
        }
        next.ifPresent(this::read);
    }

    private void read(DeploymentPicture next) {
        clerk.read(new Clerk.Question(next, filter.get(), grouping.get(), folded));
    }

    /// Takes in what was read; the keys begin at its first line.
    private void taken(Clerk.Answer answer) {
        picture = Optional.of(answer.question().picture());
        sheet.set(answer.sheet());
        standing.set(
                answer.sheet().total() == 0
                        ? new Standing.Empty(
                                "No check is configured",
                                "Nothing of this deployment is measured, so nothing fails over by itself. Write checks"
                                        + " into bascule.yaml.")
                        : new Standing.Ready());
        if (selected.get().isEmpty()) {
            selected.set(answer.sheet().lines().stream().findFirst());
        }
        openWanted();
        readDrawer();
    }

    /// Lets a second pass: ages grow, and a picture may become late.
    public void tick(Instant moment) {
        now = moment;
        var age = Duration.between(madeAt, now);
        late.set(
                picture.isPresent() && age.compareTo(LATE) > 0
                        ? Optional.of("The engine has not reported for `" + Figures.span(age)
                                + "`. What is shown is from `" + Figures.time(madeAt) + "`.")
                        : Optional.empty());
        readDrawer();
    }

    private void read() {
        picture.ifPresent(this::read);
    }

    private void readDrawer() {
        var row = openedRow();
        row.map(CheckRow::seen).ifPresent(inquiry::about);
        drawer.set(row.flatMap(r -> picture.map(p -> DrawerReading.of(p, r, inquiry.found(), inquiry.nothing(), now))));
    }

    /// The check in the drawer, also while the filter hides its row.
    private Optional<CheckRow> openedRow() {
        return opened.map(id -> sheet.get().rows().get(id));
    }

    /// Opens the check of a label such as `fra1/api`, at once or when the checks are known.
    public void open(String label) {
        wanted = Optional.of(label).filter(l -> !l.isEmpty());
        openWanted();
    }

    private void openWanted() {
        if (wanted.isEmpty() || picture.isEmpty()) {
            return;
        }
        var label = wanted.get();
        wanted = Optional.empty();
        var row = sheet.get().rows().values().stream()
                .filter(r -> r.id().label().equals(label))
                .findFirst();
        if (row.isEmpty()) {
            tell("There is no check " + label + " any more.");
        }
        row.ifPresent(r -> {
            selected.set(Optional.of(new Line.Row(r.id())));
            openSelected();
        });
    }

    /// Opens the selected check, or folds or unfolds the selected group.
    void openSelected() {
        selected.get().ifPresent(line -> {
            switch (line) {
                case Line.Head(var group) -> toggle(group);
                case Line.Row(var check) -> {
                    opened = Optional.of(check);
                    readDrawer();
                }
            }
        });
    }

    /// The drawer follows the selection while it is open.
    void follow() {
        if (opened.isPresent() && selected.get().orElse(null) instanceof Line.Row(var check)) {
            opened = Optional.of(check);
            readDrawer();
        }
    }

    void closeDrawer() {
        opened = Optional.empty();
        drawer.set(Optional.empty());
    }

    boolean isDrawerOpen() {
        return opened.isPresent();
    }

    void toggle(String group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        read();
    }

    /// Folds or unfolds the selected group; a row is left as it is.
    void fold(boolean wanted) {
        if (selected.get().orElse(null) instanceof Line.Head(var group) && folded.contains(group) != wanted) {
            toggle(group);
        }
    }

    /// The check that orders are about: the selected one, else the one in the drawer.
    Optional<CheckRow> subject() {
        var chosen = selected.get().flatMap(line -> sheet.get().row(line));
        return chosen.or(this::openedRow);
    }

    private Optional<String> noSubject() {
        return subject().isEmpty() ? Optional.of("Select a check first.") : Optional.empty();
    }

    void probe() {
        noSubject()
                .ifPresentOrElse(
                        this::tell,
                        () -> subject()
                                .ifPresent(r -> send(
                                        new Command.ProbeNow(r.id().deployment(), Optional.of(r.id().label()), person),
                                        "Not probed: ")));
    }

    /// Mutes the check until then; the engine keeps who, why and until when in the journal.
    void mute(String owner, String reason, Duration length) {
        subject()
                .ifPresent(r -> send(new Command.Mute(r.id(), owner, reason, now.plus(length), person), "Not muted: "));
    }

    void unmute() {
        subject().ifPresent(r -> send(new Command.Unmute(r.id(), person), "Not unmuted: "));
    }

    boolean isMuted() {
        return subject().filter(CheckRow::isMuted).isPresent();
    }

    /// Why nothing can be acknowledged now; empty when something can.
    Optional<String> whyNoAcknowledge() {
        var open = picture.flatMap(DeploymentPicture::incident);
        if (open.isEmpty()) {
            return Optional.of("No incident is open. Mute a check to say that you know of it.");
        }
        return open.get().milestones().acknowledged().isPresent()
                ? Optional.of(open.get().id() + " is acknowledged already.")
                : Optional.empty();
    }

    void acknowledge() {
        whyNoAcknowledge()
                .ifPresentOrElse(
                        why -> tell("Not acknowledged: " + why),
                        () -> picture.flatMap(DeploymentPicture::incident)
                                .ifPresent(i -> send(
                                        new Command.Acknowledge(i.deployment(), i.id(), person),
                                        "Not acknowledged: ")));
    }

    void dismissNotice() {
        notice.set(Optional.empty());
    }

    void tell(String words) {
        notice.set(Optional.of(words));
    }

    void save(String name) {
        change(saved.get().with(name, filter.get()));
    }

    void forget(String name) {
        change(saved.get().without(name));
    }

    private void change(SavedFilters next) {
        saved.set(next);
        choices.keep(FILTERS, next.text());
    }

    private void send(Command command, String refusal) {
        orders.send(command, _ -> notice.set(Optional.empty()), words -> tell(refusal + words));
    }
}
