// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// Contrast ratios by the formula of WCAG 2.2 between tokens of one theme.
final class Contrast {
    private final Map<String, String> tokens;

    Contrast(Map<String, String> tokens) {
        this.tokens = tokens;
    }

    /// The ratio of an opaque token on an opaque surface.
    double of(String text, String surface) {
        return ratio(colour(text), colour(surface));
    }

    /// The ratio of a token on a tint that lies on a surface.
    double onTint(String text, String tint, String surface) {
        return ratio(colour(text), over(colour(tint), colour(surface)));
    }

    /// The token as the theme's file writes it.
    String value(String name) {
        return Objects.requireNonNull(tokens.get("-bsc-" + name), name);
    }

    private double[] colour(String name) {
        String value = value(name);
        if (value.startsWith("#")) {
            int rgb = Integer.parseInt(value.substring(1), 16);
            return new double[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 1};
        }
        return Arrays.stream(value.replaceAll("rgba|[()]", "").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] over(double[] top, double[] bottom) {
        double share = top[3];
        double[] mixed = new double[4];
        for (int i = 0; i < 3; i++) {
            mixed[i] = top[i] * share + bottom[i] * (1 - share);
        }
        mixed[3] = 1;
        return mixed;
    }

    private static double ratio(double[] one, double[] other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(double[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    /// The light of one channel of sRGB, from 0 to 255, as a share of the brightest.
    static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
