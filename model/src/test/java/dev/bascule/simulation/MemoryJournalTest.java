// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalContract;
import dev.bascule.journal.JournalException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryJournalTest extends JournalContract {
    private final MemoryJournal journal = new MemoryJournal(CLOCK);

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected long lead() {
        return journal.lead();
    }

    @Test
    void canBeToldToRefuse() {
        var token = lead();
        journal.refuse(List.of(new JournalException(JournalException.Reason.DISK_FULL, "full")));
        assertThatThrownBy(() -> journal.append(List.of(draft("genesis", 1, token))))
                .hasMessage("full");
    }
}
