// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an http or https URL with a host.
public final class WebArgument implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        var wrong = new TypeConversionException("'" + text + "' is no URL such as https://shop.example.com/health");
        try {
            var uri = URI.create(text);
            var isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isWeb || uri.getHost() == null) {
                throw wrong;
            }
            return uri;
        } catch (IllegalArgumentException unreadable) {
            throw wrong;
        }
    }
}
