// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

import java.util.regex.Pattern;

/// Checks the short names that people give to deployments, sites and nodes, so that they are safe in paths,
/// URLs and logs.
final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private Names() {}

    static String checked(String what, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s name '%s' is not allowed: use letters, digits, '.', '_' or '-', starting with a letter or digit, at most 63."
                            .formatted(what, value));
        }
        return value;
    }
}
