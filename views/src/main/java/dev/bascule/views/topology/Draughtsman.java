// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.views.feed.Ask;
import dev.bascule.views.topology.drawing.Scenery;
import dev.bascule.views.topology.graph.GraphReading;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.layout.Layouts;
import dev.bascule.views.topology.layout.Shape;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Has graphs read and laid out by workers, one at a time and the newest next; what comes in between is never
/// drawn.
final class Draughtsman {
    /// What is known and how it looks.
    record Sheet(Known known, Scenery scenery) {}

    private final Ask ask;
    private final Layouts layouts = new Layouts();
    private final Consumer<Optional<Sheet>> drawn;
    private final Consumer<String> failed;
    private Optional<Callable<Optional<Known>>> waiting = Optional.empty();
    private boolean isBusy;

    /// `drawn` gets an empty sheet for a moment of which nothing is known.
    Draughtsman(Ask ask, Consumer<Optional<Sheet>> drawn, Consumer<String> failed) {
        this.ask = ask;
        this.drawn = drawn;
        this.failed = failed;
    }

    /// `source` runs on a worker.
    void draw(Callable<Optional<Known>> source) {
        waiting = Optional.of(source);
        if (!isBusy) {
            next();
        }
    }

    private void next() {
        if (waiting.isPresent()) {
            var source = waiting.get();
            waiting = Optional.empty();
            isBusy = true;
            ask.ask(() -> source.call().map(this::sheet), this::done, this::fail);
        }
    }

    private Sheet sheet(Known known) {
        var graph = GraphReading.of(known);
        return new Sheet(known, Scenery.of(known, graph, layouts.of(Shape.of(graph))));
    }

    private void done(Optional<Sheet> sheet) {
        isBusy = false;
        drawn.accept(sheet);
        next();
    }

    private void fail(Exception problem) {
        isBusy = false;
        failed.accept(String.valueOf(problem.getMessage()));
        next();
    }
}
