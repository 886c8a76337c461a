// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import dev.bascule.dns.propagation.Nameserver;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `HOST`, `HOST:PORT` or `[IPV6]:PORT`.
public final class ServerArgument implements ITypeConverter<Nameserver> {
    private static final int DNS = 53;

    @Override
    public Nameserver convert(String text) {
        var wrong = new TypeConversionException("'" + text + "' is no HOST:PORT, such as 1.1.1.1:53");
        if (text.matches(".*[\\[\\]].*") && !text.matches("\\[[0-9A-Fa-f:.]+](:\\d+)?")) {
            throw wrong;
        }
        var colon = text.lastIndexOf(':');
        var hasPort = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        var host = (hasPort ? text.substring(0, colon) : text).replace("[", "").replace("]", "");
        try {
            return new Nameserver(text, host, hasPort ? Integer.parseInt(text.substring(colon + 1)) : DNS);
        } catch (IllegalArgumentException unfit) {
            throw wrong;
        }
    }
}
