// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.History;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.topology.scrub.Bars;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads stretches of the journal in the background and keeps the newest that was asked for. FX thread only.
final class Times {
    static final Duration STRETCH = Duration.ofMinutes(30);
    private static final int BARS = 120;
    private static final long PATIENCE_SECONDS = 30;

    private final ConsoleClient client;
    private final Ask ask;
    private final Consumer<String> failed;
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(Bars.EMPTY);
    private Optional<History> history = Optional.empty();
    private long asked;

    Times(ConsoleClient client, Ask ask, Consumer<String> failed) {
        this.client = client;
        this.ask = ask;
        this.failed = failed;
    }

    private record Stretch(History history, Bars bars) {}

    ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    Optional<History> history() {
        return history;
    }

    /// Reads the stretch that ends at `end`; `then` runs when it is there.
    void read(DeploymentId deployment, Instant end, Runnable then) {
        var mine = ++asked;
        ask.ask(
                () -> {
                    var found =
                            client.history(deployment, end.minus(STRETCH), end).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return new Stretch(found, Bars.of(found, BARS));
                },
                stretch -> {
                    if (mine == asked) {
                        history = Optional.of(stretch.history());
                        bars.set(stretch.bars());
                        then.run();
                    }
                },
                problem -> failed.accept(reason(problem)));
    }

    /// Another deployment has another past.
    void forget() {
        asked++;
        history = Optional.empty();
        bars.set(Bars.EMPTY);
    }

    private static String reason(Exception problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return String.valueOf(cause.getMessage());
    }
}
