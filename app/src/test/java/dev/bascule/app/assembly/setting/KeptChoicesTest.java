// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.store.Settings;
import dev.bascule.store.StoreException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class KeptChoicesTest {
    private final Disk disk = new Disk();
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final KeptChoices choices = new KeptChoices(disk, worker::add);

    /// A table of settings that counts what is written and can be full.
    private static final class Disk implements Settings {
        private final Map<String, String> rows = new HashMap<>(Map.of("theme", "day"));
        private int writes;
        private boolean isFull;
        private boolean isDamaged;

        @Override
        public Optional<String> get(String key) {
            throw new AssertionError("a choice is asked of the disk");
        }

        @Override
        public Map<String, String> all() {
            if (isDamaged) {
                throw new StoreException(StoreException.Reason.DAMAGED, "damaged");
            }
            return Map.copyOf(rows);
        }

        @Override
        public void put(String key, String value) {
            if (isFull) {
                throw new StoreException(StoreException.Reason.DISK_FULL, "full");
            }
            writes++;
            rows.put(key, value);
        }
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void whatWasChosenTheLastTimeIsThereWithoutAskingTheDisk() {
        assertThat(choices.of("theme")).contains("day");
        assertThat(choices.of("motion")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAsOnTheFirstStart() {
        disk.isDamaged = true;
        assertThat(new KeptChoices(disk, worker::add).of("theme")).isEmpty();
    }

    @Test
    void aChoiceHoldsAtOnceAndIsWrittenByTheWorker() {
        choices.keep("theme", "night");
        assertThat(choices.of("theme")).contains("night");
        assertThat(disk.rows).containsEntry("theme", "day");
        work();
        assertThat(disk.rows).containsEntry("theme", "night");
    }

    @Test
    void ofQuickChangesTheNewestIsWrittenAndTheSameAgainIsNot() {
        choices.keep("theme", "night");
        choices.keep("theme", "contrast");
        work();
        choices.keep("theme", "contrast");
        work();
        assertThat(disk.rows).containsEntry("theme", "contrast");
        assertThat(disk.writes).isEqualTo(1);
    }

    @Test
    void whatAFullDiskRefusedIsWrittenWithTheNextChange() {
        disk.isFull = true;
        choices.keep("theme", "night");
        work();
        disk.isFull = false;
        choices.keep("motion", "still");
        work();
        assertThat(disk.rows).containsEntry("theme", "night").containsEntry("motion", "still");
    }

    @Test
    void closingWritesWhatTheWorkerHasNotReached() {
        choices.keep("theme", "night");
        choices.close();
        assertThat(disk.rows).containsEntry("theme", "night");
    }
}
