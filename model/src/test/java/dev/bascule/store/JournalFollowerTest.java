// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.Draft;
import dev.bascule.simulation.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JournalFollowerTest {
    private static final Instant AT = Instant.parse("2026-02-14T08:30:00Z");

    @Test
    void hearsOfEachEntryOnceAndInOrder() throws InterruptedException {
        var journal = new MemoryJournal(InstantSource.fixed(AT));
        var draft = new Draft("genesis", AT, "counted", Canonical.Fields.of(Map.of()), journal.lead());
        journal.append(List.of(draft, draft));
        var heard = new LinkedBlockingQueue<Long>();
        try (var scheduler = Executors.newSingleThreadScheduledExecutor();
                var _ = new JournalFollower(journal, 1, e -> heard.add(e.seq()), scheduler, Duration.ofMillis(2))) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
            journal.append(List.of(draft, draft));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(4);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void whoTakesTheLeadHearsTheRestAtOnceAndNothingOfItsOwn() {
        var journal = new MemoryJournal(InstantSource.fixed(AT));
        var draft = new Draft("genesis", AT, "counted", Canonical.Fields.of(Map.of()), journal.lead());
        var heard = new CopyOnWriteArrayList<Long>();
        try (var scheduler = Executors.newSingleThreadScheduledExecutor();
                var follower =
                        new JournalFollower(journal, 0, e -> heard.add(e.seq()), scheduler, Duration.ofMillis(1))) {
            journal.append(List.of(draft, draft));
            follower.finish();
            assertThat(heard).containsExactly(1L, 2L);
            journal.append(List.of(draft));
        }
        assertThat(heard).containsExactly(1L, 2L);
    }
}
