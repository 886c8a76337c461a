// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        publication.paced();
        pulse.remove().run();
        assertThat(shown).isEqualTo(1);
        publication.paced();
        publication.paced();
        assertThat(pulse).isEmpty();
        resting.remove().run();
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void whatMustNotWaitIsShownDuringARest() {
        publication.paced();
        pulse.remove().run();
        publication.atOnce();
        publication.atOnce();
        pulse.remove().run();
        assertThat(shown).isEqualTo(2);
        assertThat(pulse).isEmpty();
    }

    @Test
    void newsAfterACalmRestIsShownAtOnceAgain() {
        publication.paced();
        pulse.remove().run();
        resting.remove().run();
        assertThat(shown).isEqualTo(1);
        publication.paced();
        pulse.remove().run();
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void newsThatComesWhileSomethingIsShownIsNotLost() {
        var late = new Publication[1];
        late[0] = new Publication(
                () -> {
                    if (shown++ == 0) {
                        late[0].paced();
                    }
                },
                pulse::add,
                resting::add);
        late[0].paced();
        pulse.remove().run();
        resting.remove().run();
        assertThat(shown).isEqualTo(2);
        resting.remove().run();
        assertThat(resting).isEmpty();
    }

    @Test
    void whatCouldNotBeShownOnceIsNotTheLast() {
        var broken = new Publication(
                () -> {
                    shown++;
                    throw new IllegalStateException("no disk");
                },
                pulse::add,
                resting::add);
        broken.paced();
        assertThatThrownBy(() -> pulse.remove().run()).hasMessage("no disk");
        resting.remove().run();
        broken.paced();
        assertThatThrownBy(() -> pulse.remove().run()).hasMessage("no disk");
        assertThat(shown).isEqualTo(2);
    }
}
