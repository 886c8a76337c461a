// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final Queue<Runnable> pulse = new ArrayDeque<>();
    private final Queue<Runnable> resting = new ArrayDeque<>();
    private int shown;
    private final Publication publication = new Publication(() -> shown++, pulse::add, resting::add);

    @Test
    void theFirstNewsIsShownAtOnceAndTheRestTogetherAfterARest() {
        publication.soon();
        pulse.remove().run();
        assertThat(shown).isEqualTo(1);
        publication.soon();
        publication.soon();
        assertThat(pulse).isEmpty();
        resting.remove().run();
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void newsAfterACalmRestIsShownAtOnceAgain() {
        publication.soon();
        pulse.remove().run();
        resting.remove().run();
        assertThat(shown).isEqualTo(1);
        publication.soon();
        pulse.remove().run();
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void newsThatComesWhileSomethingIsShownIsNotLost() {
        var late = new Publication[1];
        late[0] = new Publication(
                () -> {
                    if (shown++ == 0) {
                        late[0].soon();
                    }
                },
                pulse::add,
                resting::add);
        late[0].soon();
        pulse.remove().run();
        resting.remove().run();
        assertThat(shown).isEqualTo(2);
        resting.remove().run();
        assertThat(resting).isEmpty();
    }
}
