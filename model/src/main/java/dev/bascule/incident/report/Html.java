// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

/// Text as it may stand inside a page.
final class Html {
    private Html() {}

    static String escaped(String text) {
        return Legible.of(text.replace("\r\n", "\n"))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("\\R", "<br>");
    }
}
