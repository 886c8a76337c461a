// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

/// Ways to see colours, and how far two colours are apart then. The matrices are those of Machado, Oliveira and
/// Fernandes (2009) at full severity, over linear sRGB; the distance is CIE76 in Lab under D65.
enum ColourVision {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    }),
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    TRITANOPIA(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private static final double[][] TO_XYZ = {
        {0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047},
        {0.2126, 0.7152, 0.0722},
        {0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883}
    };
    private final double[][] seen;

    ColourVision(double[][] seen) {
        this.seen = seen;
    }

    /// How far apart two colours of the form `#RRGGBB` look.
    double distance(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private double[] lab(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double[] light = {
            Contrast.linear(rgb >> 16 & 0xFF), Contrast.linear(rgb >> 8 & 0xFF), Contrast.linear(rgb & 0xFF)
        };
        double[] xyz = times(TO_XYZ, clipped(times(seen, light)));
        double y = root(xyz[1]);
        return new double[] {116 * y - 16, 500 * (root(xyz[0]) - y), 200 * (y - root(xyz[2]))};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double[] clipped(double[] light) {
        double[] inside = new double[3];
        for (int i = 0; i < 3; i++) {
            inside[i] = Math.clamp(light[i], 0, 1);
        }
        return inside;
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }
}
