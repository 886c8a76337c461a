// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import java.util.Locale;
import java.util.regex.Pattern;

/// Route 53's names: absolute, with a final dot, and anything unusual as an octal escape (`*` is `\052`).
final class AwsNames {
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

    private AwsNames() {}

    static String canonical(String name) {
        var decoded =
                OCTAL.matcher(name).replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 8)));
        var lower = decoded.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /// The bare id; left in, the prefix would double the path.
    static String bareId(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
