// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.views.fixture.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private final SimpleObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Situation.CALM.snapshot());
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(Situation.CALM.now());
    private final Live live = new Live(snapshot, new SimpleStringProperty("genesis"), now);
    private final Following following = new Following(live);
    private final List<Instant> told = new ArrayList<>();

    private void tell() {
        told.add(now.get());
    }

    @Test
    void aSnapshotThatComesWithItsSecondIsOneMoment() {
        snapshot.subscribe((_, newest) -> now.set(newest.at()));
        following.moments(this::tell);
        told.clear();
        snapshot.set(Situation.FAILING_OVER.snapshot());
        assertThat(told).containsExactly(Situation.FAILING_OVER.snapshot().at());
    }

    @Test
    void aSecondWithoutASnapshotIsAMomentToo() {
        following.moments(this::tell);
        now.set(now.get().plusSeconds(1));
        assertThat(told).hasSize(2);
    }

    @Test
    void whoEndsWhileAChangeIsBeingToldHearsNothingOfIt() {
        snapshot.subscribe((_, _) -> following.end());
        following.moments(this::tell);
        told.clear();
        snapshot.set(Situation.FAILING_OVER.snapshot());
        assertThat(told).isEmpty();
    }
}
