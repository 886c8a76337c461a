// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.DeploymentMark;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// Everything the window shows around a screen, as plain properties; written on the FX thread by whoever
/// follows the snapshots.
public final class ShellModel {
    /// Votes on the focused deployment and the verdict they add up to.
    public record Quorum(ObservableList<Vote> votes, ObjectProperty<Mark> verdict) {}

    private final ObservableList<DeploymentEntry> deployments = FXCollections.observableArrayList();
    private final StringProperty focused = new SimpleStringProperty("");
    private final ObjectProperty<DeploymentMark> state = new SimpleObjectProperty<>(DeploymentMark.ACTIVE);
    private final ObjectProperty<Mark> health = new SimpleObjectProperty<>(Mark.UNKNOWN);
    private final ObjectProperty<Automation> automation = new SimpleObjectProperty<>(Automation.DISARMED);
    private final StringProperty watchers = new SimpleStringProperty("");
    private final Quorum quorum =
            new Quorum(FXCollections.observableArrayList(), new SimpleObjectProperty<>(Mark.UNKNOWN));
    private final StringProperty utc = new SimpleStringProperty("");
    private final StringProperty local = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty warning = new SimpleStringProperty("");
    private final StringProperty hint = new SimpleStringProperty("");
    private final StringProperty stale = new SimpleStringProperty("");
    private final StringProperty age = new SimpleStringProperty("");
    private final ObservableList<StatusFact> statusLeft = FXCollections.observableArrayList();
    private final ObservableList<StatusFact> statusRight = FXCollections.observableArrayList();
    private final ObservableMap<Area, RailBadge> badges = FXCollections.observableHashMap();
    private Supplier<List<PaletteEntry>> commands = List::of;

    public ObservableList<DeploymentEntry> deployments() {
        return deployments;
    }

    /// Name of the deployment in focus.
    public StringProperty focused() {
        return focused;
    }

    public ObjectProperty<DeploymentMark> state() {
        return state;
    }

    public ObjectProperty<Mark> health() {
        return health;
    }

    public ObjectProperty<Automation> automation() {
        return automation;
    }

    /// Watchers that answer out of all, such as "2/2"; empty hides them.
    public StringProperty watchers() {
        return watchers;
    }

    public Quorum quorum() {
        return quorum;
    }

    /// The hour in UTC, HH:mm:ss.
    public StringProperty utc() {
        return utc;
    }

    /// The hour here with its zone, such as "10:41 CET".
    public StringProperty local() {
        return local;
    }

    public StringProperty person() {
        return person;
    }

    public StringProperty role() {
        return role;
    }

    /// A line under the top bar in the DEGRADED colour, such as "DISARMED since 08:12 by noc-a1, …"; empty
    /// hides it.
    public StringProperty warning() {
        return warning;
    }

    /// A neutral line under the top bar for the first start; empty hides it, and closing it empties it.
    public StringProperty hint() {
        return hint;
    }

    /// How old what is shown is, such as `0.4 s`; empty once that is too old.
    public StringProperty age() {
        return age;
    }

    /// Why live data is late, such as "Stale 00:07"; empty while it is live.
    public StringProperty stale() {
        return stale;
    }

    public ObservableList<StatusFact> statusLeft() {
        return statusLeft;
    }

    public ObservableList<StatusFact> statusRight() {
        return statusRight;
    }

    public ObservableMap<Area, RailBadge> badges() {
        return badges;
    }

    /// What the palette offers besides the screens themselves, as it stands now.
    public List<PaletteEntry> commands() {
        return commands.get();
    }

    /// `offered` is asked whenever the palette looks for something.
    public void offer(Supplier<List<PaletteEntry>> offered) {
        commands = offered;
    }
}
