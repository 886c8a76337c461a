// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

/// How values of one Java type are written and read. `path` is where a value stands, for messages.
interface Form {
    Canonical write(Object value);

    Object read(Canonical value, String path);

    /// How an absent field is read; only optionals and maps can be absent.
    default Object absent(String path) {
        throw new UnreadableEntryException("Field '" + path + "' is missing.");
    }

    static UnreadableEntryException expected(String what, Canonical found, String path) {
        return new UnreadableEntryException(
                "Field '" + path + "' should hold " + what + " but is a " + name(found) + ".");
    }

    private static String name(Canonical found) {
        return switch (found) {
            case Canonical.Text _ -> "text";
            case Canonical.Whole _ -> "whole number";
            case Canonical.Decimal _ -> "decimal number";
            case Canonical.Truth _ -> "truth value";
            case Canonical.Nothing _ -> "null";
            case Canonical.Items _ -> "list";
            case Canonical.Fields _ -> "group of fields";
        };
    }
}
