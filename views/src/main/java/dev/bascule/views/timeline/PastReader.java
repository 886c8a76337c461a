// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.client.ConsoleClient;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.timeline.replay.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the past of one deployment at hand, read whole on a worker and read again when it has grown. FX thread
/// only.
final class PastReader {
    private static final long PATIENCE_SECONDS = 60;
    private static final Duration PACE = Duration.ofSeconds(2);

    private final ConsoleClient client;
    private final Ask ask;
    private final ReadOnlyObjectWrapper<Optional<Past>> past = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private Optional<DeploymentId> wanted = Optional.empty();
    private Instant readAt = Instant.EPOCH;
    private long followed;
    private boolean isReading;

    PastReader(ConsoleClient client, Ask ask) {
        this.client = client;
        this.ask = ask;
    }

    ReadOnlyObjectProperty<Optional<Past>> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /// Why there is none; empty while there is or it is being read.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Another deployment begins without a past.
    void begin(DeploymentId deployment, Instant now) {
        if (!wanted.equals(Optional.of(deployment))) {
            past.set(Optional.empty());
        }
        wanted = Optional.of(deployment);
        read(now);
    }

    /// Reads again when there are entries after those that were followed, or the past is behind what is looked at;
    /// never more often than every two seconds, because the whole journal is replayed.
    void follow(Instant now, long lastSeq, boolean isBehind) {
        if ((isBehind || lastSeq > followed) && !now.isBefore(readAt.plus(PACE))) {
            followed = lastSeq;
            read(now);
        }
    }

    /// Reads up to `now`, unless that is under way; an answer about another deployment is dropped.
    private void read(Instant now) {
        if (isReading || wanted.isEmpty()) {
            return;
        }
        isReading = true;
        readAt = now;
        var deployment = wanted.get();
        ask.ask(
                () -> {
                    var incidents = client.incidents(deployment).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    var history =
                            client.history(deployment, Instant.EPOCH, now).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return Past.of(history, incidents);
                },
                read -> {
                    isReading = false;
                    if (wanted.equals(Optional.of(deployment))) {
                        trouble.set("");
                        past.set(Optional.of(read));
                    } else {
                        read(now);
                    }
                },
                problem -> {
                    isReading = false;
                    var cause = problem.getCause() == null ? problem : problem.getCause();
                    trouble.set("The journal cannot be replayed: " + cause.getMessage());
                });
    }
}
