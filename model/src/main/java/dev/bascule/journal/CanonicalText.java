// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.HexFormat;

/// Writes canonical values and reads them back: sorted names, no spaces, only the escapes that JSON demands.
/// Reading accepts nothing but what writing would have produced.
public final class CanonicalText {
    private CanonicalText() {}

    public static String write(Canonical value) {
        var out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    /// Throws [UnreadableEntryException] when the text is not the one canonical form of a value.
    public static Canonical parse(String text) {
        var value = new CanonicalParser(text).parse();
        if (!write(value).equals(text)) {
            throw new UnreadableEntryException("This text is not in canonical form (order, spaces or escapes differ).");
        }
        return value;
    }

    private static void append(Canonical value, StringBuilder out) {
        switch (value) {
            case Canonical.Text(var text) -> quote(text, out);
            case Canonical.Whole(var number) -> out.append(number);
            case Canonical.Decimal(var number) -> out.append(number.toPlainString());
            case Canonical.Truth(var truth) -> out.append(truth);
            case Canonical.Nothing() -> out.append("null");
            case Canonical.Items items -> append(items, out);
            case Canonical.Fields fields -> append(fields, out);
        }
    }

    private static void append(Canonical.Items items, StringBuilder out) {
        out.append('[');
        var separator = "";
        for (var item : items.values()) {
            out.append(separator);
            append(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void append(Canonical.Fields fields, StringBuilder out) {
        out.append('{');
        var separator = "";
        for (var field : fields.values().entrySet()) {
            out.append(separator);
            quote(field.getKey(), out);
            out.append(':');
            append(field.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
