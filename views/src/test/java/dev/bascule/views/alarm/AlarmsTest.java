// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.fixture.Situation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmsTest {
    @Test
    void aSiteThatTurnsUnhealthyHasOneLowTone() {
        assertThat(between(Situation.CALM, Situation.COUNTDOWN))
                .containsExactly(new Alarm(Tone.LOW, "genesis", "fra1 is UNHEALTHY", "fra1"));
    }

    @Test
    void recoveryCallsNobody() {
        assertThat(between(Situation.COUNTDOWN, Situation.CALM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownCallsNobodyAgain(Situation situation) {
        assertThat(between(situation, situation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTDOWN,    AWAITING_APPROVAL,     waits for approval",
        "COUNTDOWN,    BLOCKED,               is blocked",
        "FAILING_OVER, PAUSED_BY_FAILED_STEP, 'retry, skip or roll back'",
        "CALM,         STORE_PROBLEM,         The disk is full",
    })
    void whatAPersonMustDecideHasTheDoubleTone(Situation before, Situation after, String words) {
        assertThat(between(before, after)).singleElement().satisfies(alarm -> {
            assertThat(alarm.tone()).isEqualTo(Tone.DOUBLE);
            assertThat(alarm.words()).contains(words);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aToneBeginsAndEndsInSilenceAndIsHeardBetween(Tone tone) {
        var samples =
                ByteBuffer.wrap(tone.wave()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var loudest = 0;
        for (var i = 0; i < samples.capacity(); i++) {
            loudest = Math.max(loudest, Math.abs(samples.get(i)));
        }
        assertThat(samples.get(0)).isZero();
        assertThat(samples.get(samples.capacity() - 1)).isZero();
        assertThat(loudest).isBetween(8_000, 16_000);
    }

    private static List<Alarm> between(Situation before, Situation after) {
        return Alarms.between(before.snapshot(), after.snapshot());
    }
}
