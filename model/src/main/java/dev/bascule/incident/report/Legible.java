// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

/// Text that people or servers wrote, as it may be shown: what would steer a terminal or turn the direction of
/// reading is replaced by a sign that can be seen. Line ends and tabs stay.
public final class Legible {
    private static final int PICTURES = 0x2400; // Unicode, Control Pictures: U+2400 shows U+0000, and so on
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int UNKNOWN = 0xFFFD;

    private Legible() {}

    public static String of(String text) {
        return text.codePoints()
                .map(Legible::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int shown(int sign) {
        if (sign == '\n' || sign == '\t') {
            return sign;
        }
        if (sign < ' ') {
            return PICTURES + sign;
        }
        if (sign == 0x7F) {
            return PICTURE_OF_DELETE;
        }
        return Character.isISOControl(sign) || turnsReading(sign) ? UNKNOWN : sign;
    }

    /// The marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9).
    private static boolean turnsReading(int sign) {
        return sign == 0x061C
                || sign >= 0x200E && sign <= 0x200F
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
    }
}
