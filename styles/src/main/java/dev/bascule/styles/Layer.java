// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.List;

/// One outline of a glyph on the 16 px grid: filled when `stroke` is 0, otherwise a line of that width.
public record Layer(String path, Tone tone, double stroke, Cap cap, List<Double> dashes) {
    /// Whether an outline takes the colour of the state or the contrasting ink on top of it.
    public enum Tone {
        STATE,
        INK
    }

    /// How the ends of a line look.
    public enum Cap {
        ROUND,
        BUTT
    }

    public Layer {
        if (stroke < 0) {
            throw new IllegalArgumentException("A line cannot be " + stroke + " wide; 0 means filled.");
        }
        dashes = List.copyOf(dashes);
    }

    static Layer filled(String path) {
        return new Layer(path, Tone.STATE, 0, Cap.ROUND, List.of());
    }

    static Layer line(String path, double stroke) {
        return new Layer(path, Tone.STATE, stroke, Cap.ROUND, List.of());
    }

    Layer inked() {
        return new Layer(path, Tone.INK, stroke, cap, dashes);
    }

    Layer blunt() {
        return new Layer(path, tone, stroke, Cap.BUTT, dashes);
    }

    Layer dashed(double on, double off) {
        return new Layer(path, tone, stroke, Cap.BUTT, List.of(on, off));
    }
}
