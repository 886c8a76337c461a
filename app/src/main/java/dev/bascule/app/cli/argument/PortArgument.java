// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `HOST:PORT` or `[IPV6]:PORT` with a port from 1 to 65535, and keeps it as it was written.
public final class PortArgument implements ITypeConverter<String> {
    private static final int LAST_PORT = 65535;

    @Override
    public String convert(String text) {
        var colon = text.lastIndexOf(':');
        var port = text.substring(colon + 1);
        var isPort = port.matches("\\d{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= LAST_PORT;
        if (colon < 1 || !isPort || text.isBlank()) {
            throw new TypeConversionException("'" + text + "' is no HOST:PORT, such as 192.0.2.10:5432");
        }
        return text;
    }
}
