// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// One row of a lane pixel by pixel, for what changes from column to column: thousands of rectangles would cost
/// ten times as much. What is not filled stays as it is. It is drawn once and then left alone, because it is
/// painted later, on another thread.
final class ColumnStrip {
    private static final int FULL = 255;

    private final double left;
    private final int width;
    private final int height;
    private int[] pixels = {};

    ColumnStrip(TimeScale time, double height) {
        this.left = Math.floor(time.left());
        this.width = (int) Math.ceil(time.right() - left);
        this.height = (int) height;
    }

    double height() {
        return height;
    }

    /// Fills the columns between two places with an opaque colour.
    void fill(double from, double to, double top, double tall, Color colour) {
        if (pixels.length == 0) {
            pixels = new int[width * height];
        }
        var first = (int) Math.clamp(from - left, 0, width);
        var end = (int) Math.clamp(to - left, first, width);
        var argb = argb(colour);
        for (var y = (int) top; y < Math.min(height, (int) (top + tall)); y++) {
            Arrays.fill(pixels, y * width + first, y * width + end, argb);
        }
    }

    /// Puts the row onto the drawing; nothing where nothing was filled.
    void draw(GraphicsContext context, double y) {
        if (pixels.length > 0) {
            var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            context.drawImage(new WritableImage(buffer), left, y);
        }
    }

    private static int argb(Color colour) {
        return FULL << 24 | part(colour.getRed()) << 16 | part(colour.getGreen()) << 8 | part(colour.getBlue());
    }

    private static int part(double share) {
        return (int) Math.round(share * FULL);
    }
}
