// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ConsoleClient;
import dev.bascule.incident.Incident;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.timeline.figure.Tale;
import dev.bascule.views.timeline.figure.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Reads a stretch of the journal and makes a tale of it, on a worker. Only the newest request is answered; one
/// that was called off is not. FX thread only.
final class JournalReader {
    static final int MOST_ENTRIES = 100_000;
    static final long PATIENCE_SECONDS = 60;

    private final ConsoleClient client;
    private final Ask ask;
    private long newest;
    private boolean isGrowing;

    JournalReader(ConsoleClient client, Ask ask) {
        this.client = client;
        this.ask = ask;
    }

    /// How a stretch is told: of which incident, and in which order checks stand.
    record Telling(Optional<Incident> incident, List<String> order, Window range) {}

    void read(DeploymentId deployment, Telling telling, Consumer<Tale> told, Consumer<Exception> failed) {
        var mine = ++newest;
        ask.ask(
                () -> tale(
                        client.timeline(
                                        deployment,
                                        telling.range().from(),
                                        telling.range().to().plusSeconds(1),
                                        MOST_ENTRIES)
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                        telling),
                tale -> ifNewest(mine, () -> told.accept(tale)),
                problem -> ifNewest(mine, () -> failed.accept(problem)));
    }

    /// Tells again with what is new since, unless such a telling is under way; then the next snapshot brings
    /// it.
    void grow(Tale before, List<TimelineEntry> fresh, Telling telling, Consumer<Tale> told) {
        if (isGrowing) {
            return;
        }
        isGrowing = true;
        var mine = newest;
        ask.ask(
                () -> {
                    var all = new ArrayList<>(before.trail().entries());
                    all.addAll(fresh);
                    return tale(all, telling);
                },
                tale -> {
                    isGrowing = false;
                    ifNewest(mine, () -> told.accept(tale));
                },
                _ -> isGrowing = false);
    }

    /// Whatever is being read is not wanted any more.
    void callOff() {
        newest++;
    }

    private static Tale tale(List<TimelineEntry> entries, Telling telling) {
        return Tale.of(
                entries, telling.incident(), telling.order(), telling.range().to());
    }

    private void ifNewest(long mine, Runnable answer) {
        if (mine == newest) {
            answer.run();
        }
    }
}
