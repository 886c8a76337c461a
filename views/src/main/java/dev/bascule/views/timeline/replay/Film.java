// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import dev.bascule.client.History;
import dev.bascule.client.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A journal that can be shown at any moment at the cost of a few entries: what held is kept every so many
/// entries, and the rest is replayed from there. Making one belongs on a worker.
public final class Film {
    static final int SCENE = 128;

    private final History history;
    private final List<Moment> scenes = new ArrayList<>();
    private final List<Instant> latest = new ArrayList<>();
    private final List<Instant> earliest = new ArrayList<>();

    public Film(History history) {
        this.history = history;
        var moment = history.beginning();
        var last = history.from();
        for (var from = 0; from < history.entries().size(); from += SCENE) {
            scenes.add(moment);
            latest.add(last);
            var scene = history.entries()
                    .subList(from, Math.min(from + SCENE, history.entries().size()));
            var first = history.to();
            for (var entry : scene) {
                last = entry.at().isAfter(last) ? entry.at() : last;
                first = entry.at().isBefore(first) ? entry.at() : first;
            }
            earliest.add(first);
            moment = moment.after(scene, last);
        }
    }

    /// Until when the journal was read; what came later is not known here.
    public Instant end() {
        return history.to();
    }

    /// What held at `at`, exactly as a replay from the beginning would tell it.
    public Moment at(Instant at) {
        var scene = lastWholeBefore(at);
        if (scene < 0) {
            return history.beginning().after(List.of(), at);
        }
        var to = scene;
        while (to < scenes.size() && !earliest.get(to).isAfter(at)) {
            to++;
        }
        var until = Math.min(to * SCENE, history.entries().size());
        return scenes.get(scene).after(history.entries().subList(scene * SCENE, until), at);
    }

    /// The last scene before which everything had happened by `at`; -1 for an empty film.
    private int lastWholeBefore(Instant at) {
        var low = 0;
        var high = scenes.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (latest.get(middle).isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return scenes.isEmpty() ? -1 : Math.max(0, low - 1);
    }
}
