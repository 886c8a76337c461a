// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import picocli.CommandLine.TypeConversionException;

/// Reads whole numbers, and says in words of the field what is none.
public final class WholeArgument {
    private static final int SMALL = 9;
    private static final int LARGE = 18;

    private WholeArgument() {}

    /// At most 9 digits.
    public static int small(String text) {
        return (int) read(text, SMALL);
    }

    /// At most 18 digits.
    public static long large(String text) {
        return read(text, LARGE);
    }

    private static long read(String text, int digits) {
        if (!text.matches("-?\\d{1," + digits + "}")) {
            throw new TypeConversionException(
                    "'" + text + "' is no whole number of at most " + digits + " digits; write one such as 42");
        }
        return Long.parseLong(text);
    }
}
