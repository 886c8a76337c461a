// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.alarm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a workstation sounds: one low tone for something UNHEALTHY, two high ones when a person must decide.
/// Recovery has no tone.
public enum Tone {
    LOW(220, 0.45, 1),
    DOUBLE(660, 0.16, 2);

    /// Samples in a second of `wave`.
    public static final int RATE = 22_050;

    private static final double PAUSE = 0.09;
    private static final double EDGE = 0.02;
    private static final double LOUDNESS = 0.35;

    private final double pitch;
    private final double seconds;
    private final int times;

    Tone(double pitch, double seconds, int times) {
        this.pitch = pitch;
        this.seconds = seconds;
        this.times = times;
    }

    /// The tone as signed 16-bit samples, one channel, low byte first, `RATE` a second.
    public byte[] wave() {
        var sounding = (int) (seconds * RATE);
        var stride = sounding + (int) (PAUSE * RATE);
        var wave = ByteBuffer.allocate(2 * stride * times).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < stride * times; i++) {
            wave.putShort(sample(i % stride, sounding));
        }
        return wave.array();
    }

    /// Rises and falls within a moment, for a tone that is cut off clicks.
    private short sample(int i, int sounding) {
        if (i >= sounding) {
            return 0;
        }
        var edge = EDGE * RATE;
        var swell = Math.min(1, Math.min(i, sounding - i) / edge);
        return (short) (Short.MAX_VALUE * LOUDNESS * swell * Math.sin(2 * Math.PI * pitch * i / RATE));
    }
}
