// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

/// Writes the report of an incident to a file; whoever implements it asks the person where. Called on the FX
/// thread, returns at once.
public interface ReportExport {
    /// The forms in which a report can be read elsewhere.
    enum Format {
        PDF("pdf", "PDF"),
        MARKDOWN("md", "Markdown"),
        HTML("html", "HTML"),
        JSON("json", "JSON");

        private final String code;
        private final String title;

        Format(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /// The word that the command line uses, also the end of the file name.
        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }

    void export(String incident, Format format);
}
