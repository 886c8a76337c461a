// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.herald;

import dev.bascule.views.alarm.Tone;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// Plays tones on the sound device of this machine, where there is one; without one it is silent, for
/// everything that sounds is also shown.
public final class Speaker {
    private static final AudioFormat FORMAT = new AudioFormat(Tone.RATE, Short.SIZE, 1, true, false);

    /// Begins to play and returns; opening the device takes a moment, so not on the FX thread.
    void play(Tone tone) {
        var wave = tone.wave();
        try {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) {
                    clip.close();
                }
            });
            clip.open(FORMAT, wave, 0, wave.length);
            clip.start();
        } catch (LineUnavailableException | IllegalArgumentException noDevice) {
            System.getLogger(Speaker.class.getName())
                    .log(System.Logger.Level.DEBUG, "No tone was played: {0}", noDevice.getMessage());
        }
    }
}
