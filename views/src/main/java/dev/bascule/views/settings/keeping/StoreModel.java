// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.keeping;

import dev.bascule.settings.StoreDesk;
import dev.bascule.settings.StoreStanding;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.feed.Feed;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The store as it was when it was last looked at, and the work on it that is under way. One work at a time. FX
/// thread only.
public final class StoreModel {
    private final StoreDesk desk;
    private final Ask ask;
    private final Feed<Double> progress;
    private final ReadOnlyObjectWrapper<Optional<StoreStanding>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(new Work("", "", false, 0, false));
    private AtomicBoolean goesOn = new AtomicBoolean();

    /// What is done, or what came of it: `isRunning` with a share from 0 to 1, or a sentence. `isTrouble` marks
    /// a bad end.
    public record Work(String title, String words, boolean isRunning, double share, boolean isTrouble) {}

    public StoreModel(StoreDesk desk, Ask ask, Executor fxThread) {
        this.desk = desk;
        this.ask = ask;
        this.progress = new Feed<>(fxThread, this::progressed);
    }

    public ReadOnlyObjectProperty<Optional<StoreStanding>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    public void look() {
        ask.ask(desk::standing, found -> standing.set(Optional.of(found)), this::failed);
    }

    /// Proves the whole chain; it can be called off.
    public void verify() {
        var flag = new AtomicBoolean(true);
        goesOn = flag;
        begin(
                "Verifying the chain",
                () -> desk.verify(share -> {
                    progress.publish(share);
                    return flag.get();
                }),
                proof -> proof.map(p -> new Work("Verified", p.words(), false, 1, !p.isWhole()))
                        .orElse(new Work("Called off", "Nothing is said of the chain.", false, 0, false)));
    }

    public void prune() {
        begin(
                "Pruning",
                desk::prune,
                pruned -> new Work(
                        "Pruned",
                        pruned.samples() + " observations went, " + Math.max(0, pruned.bytes()) / 1024
                                + " kB are free again. The journal is whole.",
                        false,
                        1,
                        false));
    }

    public void backup(String file) {
        if (file.isBlank()) {
            work.set(new Work("Not copied", "Write the file that the copy goes to.", false, 0, true));
            return;
        }
        begin(
                "Copying the journal",
                () -> desk.backup(file.strip()),
                words -> new Work("Copied", words, false, 1, false));
    }

    private <T> void begin(String title, Callable<T> what, Function<T, Work> end) {
        if (work.get().isRunning()) {
            return;
        }
        work.set(new Work(title, "", true, 0, false));
        ask.ask(
                what,
                result -> {
                    work.set(end.apply(result));
                    look();
                },
                this::failed);
    }

    private void progressed(double share) {
        if (work.get().isRunning()) {
            work.set(new Work(work.get().title(), "", true, share, false));
        }
    }

    private void failed(Exception problem) {
        work.set(new Work("Not done", String.valueOf(problem.getMessage()), false, 0, true));
    }

    /// Ends the verifying; pruning and copying end by themselves.
    public void callOff() {
        goesOn.set(false);
    }
}
