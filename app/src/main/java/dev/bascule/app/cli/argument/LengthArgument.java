// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number with ms, s, m, h or d.
public final class LengthArgument implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        if (!text.matches("\\d{1,9}(ms|s|m|h|d)")) {
            throw new TypeConversionException("'" + text + "' is no duration, such as 500ms, 90s or 5m");
        }
        var unit = text.replaceAll("\\d", "");
        var amount = Long.parseLong(text.substring(0, text.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
