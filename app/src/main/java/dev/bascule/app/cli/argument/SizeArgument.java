// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a size such as `1600x1000`, 100 to 4096 pixels each way; a larger picture takes minutes to paint.
public final class SizeArgument implements ITypeConverter<PixelSize> {
    private static final int LARGEST = 4096;

    @Override
    public PixelSize convert(String text) {
        var sides = text.split("x", 2);
        if (!text.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}") || side(sides[0]) > LARGEST || side(sides[1]) > LARGEST) {
            throw new TypeConversionException(
                    "'" + text + "' is no size such as 1600x1000 (100 to " + LARGEST + " each)");
        }
        return new PixelSize(side(sides[0]), side(sides[1]));
    }

    private static int side(String text) {
        return Integer.parseInt(text);
    }
}
