// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a size such as `1600x1000`, 100 to 9999 pixels each way.
public final class SizeArgument implements ITypeConverter<PixelSize> {
    @Override
    public PixelSize convert(String text) {
        if (!text.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
            throw new TypeConversionException("'" + text + "' is no size such as 1600x1000 (100 to 9999 each)");
        }
        var sides = text.split("x", 2);
        return new PixelSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
